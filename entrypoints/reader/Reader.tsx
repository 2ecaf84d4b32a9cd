import { ChevronDown, ChevronRight } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatMoment } from '@/components/format';
import { HighlightState } from '@/components/HighlightState';
import { Icon } from '@/components/Icon';
import { AcronymTip } from '@/components/reader/AcronymTip';
import { Continue } from '@/components/reader/Continue';
import { NotePopover } from '@/components/reader/NotePopover';
import { Outline } from '@/components/reader/Outline';
import { PaperHead } from '@/components/reader/PaperHead';
import { PrintedNotes } from '@/components/reader/PrintedNotes';
import { ReaderEnd } from '@/components/reader/ReaderEnd';
import { ReaderTop } from '@/components/reader/ReaderTop';
import { Notice } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useStatusAction } from '@/components/use-status-action';
import { Lazy } from '@/entrypoints/library/Lazy';
import { lazyCite } from '@/entrypoints/library/lazy-cite';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Highlight } from '@/utils/highlight/highlight';
import { shownState } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';
import { libraryHash } from '@/utils/library-hash';
import { linkAlone } from '@/utils/page/quote-copy';
import type { ReaderRoute } from '@/utils/reader-hash';
import { headingAbove, outlineOf } from '@/utils/reading/outline';
import { numberNear } from '@/utils/reading/share';
import { versionsHash } from '@/utils/versions/versions-hash';
import { copyText } from './copy-text';
import { ImagesLine } from './ImagesLine';
import type { Look } from './look';
import type { ReadPaper } from './marked-paper';
import { OutlineMore } from './OutlineMore';
import { jumpToElement, scrollToElement } from './scroll';
import { useAcronyms } from './use-acronyms';
import { useAloud } from './use-aloud';
import { useBody } from './use-body';
import { useCommands } from './use-commands';
import { useKeys } from './use-keys';
import { useMarking } from './use-marking';
import { useNotes } from './use-notes';
import { useNumbers } from './use-numbers';
import { useOutline } from './use-outline';
import { useReading } from './use-reading';
import { walkParagraphs } from './walk';
import { changeStatusLater, deleteHighlightLater } from './write-later';

interface Props {
  library: Library;
  paper: ReadPaper;
  route: ReaderRoute;
  look: Look;
  actions: Actions;
}

const loadKeys = async () => (await import('@/components/reader/KeySheet')).KeySheet;
const loadLook = async () => (await import('@/components/reader/LookPanel')).LookPanel;
const loadSummary = async () => (await import('./SummaryPanel')).SummaryPanel;

/** What is open over the text; one thing at a time. */
type Panel = 'look' | 'keys' | null;

/** One paper to be read: the text, and what belongs to it. */
export function Reader({ library, paper, route, look: { look, theme, change: changeLook }, actions }: Props) {
  const t = useText();
  const { publication, text, highlights } = paper;
  const root = useRef<HTMLDivElement>(null);
  const { body, shown, watch } = useBody(root, text, publication.language, actions);
  const marking = useMarking(library, paper, theme, body, watch, actions);
  const reading = useReading(library, publication, body, shown, actions);
  const notes = useNotes(root, body);
  const [panel, setPanel] = useState<Panel>(null);
  const outline = useOutline();
  const toggle = (which: Panel) => setPanel((now) => (now === which ? null : which));
  const items = useMemo(() => outlineOf(text.paragraphs), [text.sha256]);
  const changeStatus = useStatusAction((...given) => changeStatusLater(library, ...given), actions);

  const mark = async (quote: TextQuoteSelector, tags: string[], said: string) => {
    let isMade = false;
    await actions.run(
      async () => {
        const made = await marking.markPassage(quote, tags);
        isMade = made !== null;
        return made;
      },
      (made) =>
        made
          ? { text: said, undo: () => actions.run(() => deleteHighlightLater(library, made.id)) }
          : { text: t('notInText') },
    );
    return isMade;
  };
  const placeOf = (n: number) =>
    root.current?.querySelector<HTMLElement>(n === 0 ? '.reader-lead' : `[data-n="${n}"]`);
  const goTo = (n: number) => {
    const element = placeOf(n);
    if (element) jumpToElement(element);
  };
  useNumbers(root, (n, cited) => {
    const paragraph = text.paragraphs.find((one) => one.n === n);
    if (!paragraph) return;
    const quote = { type: 'TextQuoteSelector', exact: paragraph.text, prefix: '', suffix: '' } as const;
    copyText(linkAlone(quote, publication.url), t('paragraphCopied', { n: cited }), actions);
  });
  // The link that has led here is followed once: its place must not come back with every change.
  const followed = useRef<ReaderRoute | null>(null);
  useEffect(() => {
    if (!body || followed.current === route) return;
    if (route.highlight) {
      if (!marking.isShown) return;
      marking.reveal(route.highlight);
    } else if (route.paragraph) {
      const element = placeOf(route.paragraph);
      if (element) scrollToElement(element);
    }
    followed.current = route;
  }, [body, marking.isShown, route]);
  const acronyms = useAcronyms(root, body, goTo);
  const [isSummed, setIsSummed] = useState(false);
  const toggleSummary = () => {
    setIsSummed(!isSummed);
    const opener = document.getElementById('reader-summary-open');
    if (opener) scrollToElement(opener);
  };
  const aloud = useAloud(actions);
  useCommands(marking.run);
  useKeys(
    {
      r: () => (aloud.keys.current ? aloud.keys.current.toggle() : aloud.open()),
      b: () => aloud.keys.current?.move(-1),
      '[': () => aloud.keys.current?.move(-1),
      f: () => aloud.keys.current?.move(1),
      ']': () => aloud.keys.current?.move(1),
      j: () => body && walkParagraphs(body.root, 1, reading.paragraph),
      k: () => body && walkParagraphs(body.root, -1, reading.paragraph),
      n: () => marking.run({ name: 'next' }),
      p: () => marking.run({ name: 'previous' }),
      s: () => marking.run({ name: 'sentences' }),
      o: outline.toggle,
      t: () => toggle('look'),
      m: toggleSummary,
      '?': () => setPanel('keys'),
      Escape: () => {
        if (notes.note) return notes.close();
        setPanel(null);
        outline.leave(true);
      },
    },
    look.keys,
  );
  const stateOf = (highlight: Highlight) => (
    <HighlightState
      highlight={highlight}
      state={shownState(highlight, marking.states[highlight.id] ?? null)}
      diff={null}
      onRepair={() => marking.reveal(highlight.id)}
    />
  );
  const isOffered = reading.resume !== null && !route.highlight && !route.paragraph;

  return (
    <div class="reader" data-ready={body ? 'yes' : 'no'}>
      <ReaderTop
        libraryHref={`library.html${libraryHash({})}`}
        title={publication.title}
        share={reading.share}
        isOutlineOpen={outline.isShown}
        isLookOpen={panel === 'look'}
        onOutline={outline.toggle}
        onLook={() => toggle('look')}
        isAloud={aloud.isOpen}
        aloudButton={aloud.button}
        onAloud={aloud.isOpen ? aloud.close : aloud.open}
        onPrint={() => print()}
        onKeys={() => setPanel('keys')}
      >
        {panel === 'look' && (
          <Lazy
            load={loadLook}
            props={{ look, onChange: changeLook, onClose: () => setPanel(null) }}
            actions={actions}
          />
        )}
      </ReaderTop>
      <div class="reader-columns" data-outline={outline.isShown ? 'open' : 'closed'}>
        <Outline
          items={items}
          current={headingAbove(items, reading.paragraph)}
          language={publication.language}
          onGo={(n) => {
            goTo(n);
            outline.leave(false);
          }}
          highlights={highlights}
          onShow={({ id }) => {
            outline.leave(true);
            marking.reveal(id);
          }}
          stateOf={stateOf}
          onClose={() => outline.leave(true)}
        >
          {body && (
            <OutlineMore
              paper={paper}
              body={body}
              actions={actions}
              onShow={(quote) => {
                outline.leave(false);
                marking.revealPassage(quote);
              }}
              onAccept={(quote, tag) => mark(quote, [tag], t('highlightedWithTag', { tag }))}
              onGo={(n) => {
                outline.leave(false);
                goTo(n);
              }}
            />
          )}
        </Outline>
        <main class="reader-paper">
          <PaperHead
            paper={publication}
            onCite={() => lazyCite(library, actions).paper(publication)}
            exportHref={`library.html${libraryHash({ exported: publication.key })}`}
            onCopyPdf={(address) => copyText(address, t('linkCopied'), actions)}
          >
            <span>{t('keptOn', { day: formatMoment(text.seenAt ?? text.createdAt) })}</span>
            {paper.versions > 1 && (
              <span>
                <a href={`library.html${versionsHash({ key: publication.key })}`}>
                  {t('versionsKept', { n: paper.versions })}
                </a>
              </span>
            )}
          </PaperHead>
          {publication.coverage === 'abstract' && (
            <Notice tone="info">{t(publication.pdf ? 'abstractHere' : 'abstractAlone')}</Notice>
          )}
          {publication.coverage === 'excerpt' && <Notice tone="warning">{t('excerptHere')}</Notice>}
          <ImagesLine publication={publication} html={text.html} body={body} actions={actions} />
          <section class="reader-summary" aria-labelledby="reader-summary-open">
            <h2>
              <button
                id="reader-summary-open"
                type="button"
                aria-expanded={isSummed}
                onClick={() => setIsSummed(!isSummed)}
              >
                <Icon node={isSummed ? ChevronDown : ChevronRight} size={16} />
                {t('openSummary')}
              </button>
            </h2>
            {isSummed && (
              <Lazy
                load={loadSummary}
                props={{ paper, marking, actions, onMark: (quote, said) => mark(quote, [], said) }}
                actions={actions}
              />
            )}
          </section>
          {isOffered && reading.resume !== null && (
            <Continue
              number={numberNear(text.paragraphs, reading.resume)}
              onGo={() => {
                if (reading.resume !== null) goTo(reading.resume);
                reading.closeResume();
              }}
              onClose={reading.closeResume}
            />
          )}
          <div ref={root} class="reader-text" lang={publication.language} dir="auto" />
          {!body && <p role="status">{t('working')}</p>}
          <PrintedNotes highlights={highlights} />
          {body && publication.savedAt !== null && (
            <ReaderEnd
              isRead={publication.status === 'read'}
              onRead={() => void changeStatus(publication.key, publication.status, 'read')}
            />
          )}
        </main>
      </div>
      {acronyms.look && <AcronymTip look={acronyms.look} onLeave={acronyms.leave} />}
      {aloud.View && body && (
        <aloud.View
          body={body}
          from={reading.paragraph}
          onKeys={(keys) => {
            aloud.keys.current = keys;
          }}
          onClose={aloud.close}
        />
      )}
      {notes.note && (
        <NotePopover note={notes.note} onGo={notes.go} onFollow={notes.follow} onClose={notes.close} />
      )}
      {panel === 'keys' && (
        <Lazy load={loadKeys} props={{ areOn: look.keys, onClose: () => setPanel(null) }} actions={actions} />
      )}
    </div>
  );
}
