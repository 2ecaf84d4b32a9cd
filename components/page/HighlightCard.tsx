import { ChevronLeft, ChevronRight, Copy, Link, Pencil, Tag, Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { CiteButton } from '@/components/CiteButton';
import { ColourPicker } from '@/components/ColourPicker';
import { IconButton } from '@/components/IconButton';
import { Markdown } from '@/components/Markdown';
import { NoteEditor } from '@/components/NoteEditor';
import { TagEditor } from '@/components/TagEditor';
import { useText } from '@/components/text';
import { WordDiff } from '@/components/WordDiff';
import { CardHead } from './CardHead';
import { Floating } from './Floating';
import { StatusLine } from './StatusLine';
import type { PageActions, PageView } from './view';

interface Props {
  view: Extract<PageView, { kind: 'card' }>;
  actions: PageActions;
}

/** One highlight of the page: its words, colour, note and tags, and the way to the others that overlap here. */
export function HighlightCard({ view, actions }: Props) {
  const t = useText();
  const { highlight, isWriting } = view;
  const { id, anchor, colour, note, tags, paragraph } = highlight;
  const [isTagging, setTagging] = useState(false);
  // Another highlight may have taken the card.
  useEffect(() => setTagging(false), [id]);
  return (
    <Floating
      target={view.target}
      prefer="below"
      class="card"
      role="dialog"
      label={t('card')}
      takesFocus={!isWriting}
    >
      <CardHead quote={anchor.quote.exact} colour={colour} onClose={actions.close} />
      {view.changes && (
        <div class="card-edited">
          <p>{t('stateChangedMeans')}</p>
          <p class="changed-words">
            <WordDiff parts={view.changes} />
          </p>
        </div>
      )}
      {note && !isWriting && (
        <div class="card-note">
          <Markdown text={note} />
        </div>
      )}
      {isWriting && (
        <NoteEditor
          key={id}
          note={note}
          draft={view.draft}
          onDraft={actions.keepDraft}
          onDiscard={actions.discardDraft}
          onSave={actions.saveNote}
          onClose={() => actions.setWriting(false, id)}
        />
      )}
      {(isTagging || tags.length > 0) && (
        <TagEditor
          key={`tags-${id}`}
          name={`tags-${id}`}
          tags={tags}
          known={view.knownTags}
          isOpen={isTagging}
          onChange={actions.setTags}
          onClose={() => setTagging(false)}
        />
      )}
      <div class="card-actions">
        {paragraph !== null && (
          <span class="paragraph-number" title={t('paragraphNumber', { n: paragraph })}>
            {t('paragraphShort', { n: paragraph })}
          </span>
        )}
        <ColourPicker name={`colour-${id}`} value={colour} onChange={actions.setColour} />
        <div class="card-buttons">
          <IconButton
            label={t(note ? 'editNote' : 'addNote')}
            icon={Pencil}
            isExpanded={isWriting}
            onClick={() => actions.setWriting(!isWriting, id)}
          />
          <IconButton
            label={t('editTags')}
            icon={Tag}
            isExpanded={isTagging}
            onClick={() => setTagging(!isTagging)}
          />
          <IconButton label={t('copyQuote')} icon={Copy} onClick={actions.copyQuote} />
          <CiteButton onCite={actions.cite} />
          <IconButton label={t('copyLink')} icon={Link} onClick={actions.copyLink} />
          <IconButton label={t('deleteHighlight')} icon={Trash2} onClick={() => void actions.remove()} />
        </div>
      </div>
      <Overlaps view={view} onGo={actions.goTo} />
      <StatusLine status={view.status} />
    </Floating>
  );
}

/** The way to the other highlights that lie over the same words. */
function Overlaps({ view: { index, count }, onGo }: Pick<Props, 'view'> & { onGo: (index: number) => void }) {
  const t = useText();
  if (count < 2) return null;
  return (
    <div class="card-overlap">
      <IconButton
        label={t('previousHere')}
        icon={ChevronLeft}
        onClick={() => onGo((index + count - 1) % count)}
      />
      <span>{t('overlap', { n: index + 1, count })}</span>
      <IconButton label={t('nextHere')} icon={ChevronRight} onClick={() => onGo((index + 1) % count)} />
    </div>
  );
}
