import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FindingView } from '@/components/check/FindingView';
import { useText } from '@/components/text';
import type { Checked } from '@/utils/quotation-check/check-draft';
import { applied, type Step } from '@/utils/quotation-check/edits';
import { readerHash } from '@/utils/reader-hash';
import type { Session } from './session';
import type { useEditing } from './use-editing';

interface Props {
  /** Numbers of the findings that are shown. */
  ids: readonly number[];
  session: Session;
  checked: Checked;
  editing: ReturnType<typeof useEditing>;
}

/** Rows that are drawn in one go: of hundreds the page would stand still. */
const AT_ONCE = 15;

/** The quotations, one under the other; keys walk through them and do what their buttons do. */
export function Findings({ ids, session: { draft, steps }, checked: { findings, papers }, editing }: Props) {
  const t = useText();
  const [at, setAt] = useState(0);
  const rows = useRef<HTMLOListElement>(null);
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= ids.length) return;
    const timer = setTimeout(() => setDrawn(drawn + AT_ONCE));
    return () => clearTimeout(timer);
  }, [drawn, ids.length]);
  /** Rows as they were drawn last, each with all that it shows. */
  const known = useRef(new Map<number, { shows: readonly unknown[]; row: JSX.Element }>());
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), ids.length - 1);
    setAt(next);
    rows.current?.querySelectorAll<HTMLElement>(':scope > li')[next]?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = ids[at] ?? 0;
    // Enter on a link or a button is theirs.
    const isOnRow = event.target instanceof HTMLLIElement && event.target.hasAttribute('data-verdict');
    const acts: Record<string, (() => void) | undefined> = {
      j: () => go(at + 1),
      ArrowDown: () => go(at + 1),
      k: () => go(at - 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(ids.length - 1),
      r: () => editing.putWords(id),
      Enter: isOnRow ? () => editing.putWords(id) : undefined,
      c: () => editing.putCitation(id),
      u: () => editing.undo(),
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  /** A button goes with what it does; its row stays. */
  const fromButton = (place: number, act: () => void) => () => {
    act();
    go(place);
  };
  const row = (id: number, place: number) => {
    const finding = findings[id];
    if (!finding) return null;
    const own = steps.filter((step) => step.id === id);
    const tabIndex = place === Math.min(at, ids.length - 1) ? 0 : -1;
    const shows = [finding, t, tabIndex, ...own];
    const before = known.current.get(id);
    if (before && isSameList(before.shows, shows)) return before.row;
    const { quotation, hit, verdict } = finding;
    const paper = (hit && papers.get(hit.key)) ?? null;
    const paragraph = hit?.judgement.n ?? null;
    const made = (
      <li key={id} tabIndex={tabIndex} data-verdict={verdict} onFocusIn={() => setAt(place)}>
        <FindingView
          finding={finding}
          quoted={quotedNow(draft, quotation, own)}
          paper={paper}
          href={
            paper && paragraph !== null ? `/reader.html${readerHash({ key: paper.key, paragraph })}` : null
          }
          isChanged={own.length > 0}
          onWords={editing.wordsFor(id) ? fromButton(place, () => editing.putWords(id)) : undefined}
          onCitation={editing.canCite(id) ? fromButton(place, () => editing.putCitation(id)) : undefined}
        />
      </li>
    );
    known.current.set(id, { shows, row: made });
    return made;
  };
  return (
    <ol class="findings" ref={rows} aria-label={t('checkResults')} onKeyDown={press}>
      {ids.slice(0, drawn).map(row)}
    </ol>
  );
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, i) => value === other[i]);

/** A quotation with what was done to it, without the signs of a block quotation. */
function quotedNow(
  draft: string,
  { start, end }: { start: number; end: number },
  steps: readonly Step[],
): string {
  const own = steps.map((step) => ({
    ...step,
    edits: step.edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  }));
  return applied(draft.slice(start, end), own).replace(/^ {0,3}> ?/gm, '');
}
