import type { ComponentChildren } from 'preact';
import type { Highlight } from '@/utils/highlight/highlight';
import { Marked } from './Marked';
import { NoteText } from './NoteText';
import { Tags } from './Tags';
import { useText } from './text';

interface Props {
  highlight: Highlight;
  /** Where the highlight can be shown in its place; the quote is then a button. */
  onShow?: (() => void) | undefined;
  /** What became of it since it was made. */
  state?: ComponentChildren;
  /** In place of its note. */
  note?: ComponentChildren;
  /** In place of its tags. */
  tags?: ComponentChildren;
  /** What can be done with it; without it, the place for that is kept. */
  tools?: ComponentChildren;
}

/** One highlight as it is read. By itself it does nothing: a list shows it so until what works on it is loaded. */
export function HighlightFrame({ highlight, onShow, state, note, tags, tools }: Props) {
  const t = useText();
  const { anchor, colour, id, paragraph } = highlight;
  const quote = (
    <q dir="auto">
      <Marked text={anchor.quote.exact} />
    </q>
  );
  return (
    <li class="highlight" data-colour={colour} data-highlight={id}>
      {onShow ? (
        <button type="button" class="highlight-quote" title={t('showOnPage')} onClick={onShow}>
          {quote}
        </button>
      ) : (
        <blockquote class="highlight-quote">{quote}</blockquote>
      )}
      {state}
      {note ??
        (highlight.note && (
          <div class="highlight-note">
            <NoteText text={highlight.note} />
          </div>
        ))}
      {tags ??
        (highlight.tags.length > 0 && (
          <div class="tag-editor">
            <Tags tags={highlight.tags} />
          </div>
        ))}
      {/* Its key keeps the note that comes in place of its box from being made of this: a button in it may have the focus. */}
      <div key="actions" class="highlight-actions">
        {paragraph !== null && (
          <span class="paragraph-number" title={t('paragraphNumber', { n: paragraph })}>
            {t('paragraphShort', { n: paragraph })}
          </span>
        )}
        {tools}
      </div>
    </li>
  );
}
