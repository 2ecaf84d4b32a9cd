import { Search, X } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatCount } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { useText } from './text';

/** A proposal for what is being typed. */
export interface Proposal {
  q: string;
  caret: number;
  /** What it is a value of, in words; null for a word. */
  kind: string | null;
  label: string;
  /** Null for the name of a filter. */
  count: number | null;
}

interface Props {
  q: string;
  onInput: (q: string) => void;
  /** Proposals for the word at the caret; rejects where they are not wanted any more. */
  complete: (q: string, caret: number) => Promise<Proposal[]>;
}

/** The question: a text field with proposals below it (WAI-ARIA combobox). `/` leads here from anywhere on the page. */
export function SearchBox({ q, onInput, complete }: Props) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [proposals, setProposals] = useState<Proposal[]>([]);
  /** The proposal that Enter takes; -1: none. */
  const [at, setAt] = useState(-1);
  const isOpen = proposals.length > 0;
  useEffect(() => {
    const until = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof Element &&
        target.closest('input:not([type="checkbox"]), textarea, select') !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', hear, { signal: until.signal });
    return () => until.abort();
  }, []);
  const asked = useRef(0);
  /** What the proposals that are shown answer: what was typed before, where it was asked since. */
  const answered = useRef(0);
  /** Which of the proposals to come is taken at once: it was chosen before they were there. */
  const awaited = useRef({ asked: 0, at: -1 });
  const close = () => {
    asked.current++;
    setProposals([]);
    setAt(-1);
  };
  const ask = (typed: string, caret: number) => {
    const mine = ++asked.current;
    setAt(-1);
    const show = (found: Proposal[]) => {
      if (asked.current !== mine) return;
      const chosen = awaited.current.asked === mine ? found[awaited.current.at] : undefined;
      if (chosen) {
        take(chosen);
        return;
      }
      answered.current = mine;
      setProposals(found);
    };
    // Without proposals one types on.
    void complete(typed, caret).then(show, () => show([]));
  };
  const take = (proposal: Proposal) => {
    onInput(proposal.q);
    close();
    // Values for the filter that stands there now.
    if (proposal.count === null) ask(proposal.q, proposal.caret);
    const input = field.current;
    if (!input) return;
    input.value = proposal.q;
    input.focus();
    input.setSelectionRange(proposal.caret, proposal.caret);
  };
  const clear = () => {
    close();
    onInput('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While letters are composed (Chinese, Japanese, Korean) the keys are those of the input method.
    if (event.isComposing) return;
    const chosen = proposals[at];
    if (event.key === 'Escape') {
      if (isOpen) close();
      else if (q !== '') clear();
      else return;
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
      // What stands in an old proposal would put back what was typed since.
      if (answered.current === asked.current) take(chosen);
      else awaited.current = { asked: asked.current, at };
    } else if (event.key === 'Enter') close();
    else if (event.key === 'ArrowDown' && !isOpen) ask(q, field.current?.selectionStart ?? q.length);
    else if (event.key === 'ArrowDown') setAt(((at + 2) % (proposals.length + 1)) - 1);
    else if (event.key === 'ArrowUp' && isOpen)
      setAt(((at + 1 + proposals.length) % (proposals.length + 1)) - 1);
    else return;
    event.preventDefault();
  };
  return (
    <search class="search-box">
      <Icon node={Search} size={18} />
      <input
        ref={field}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('searchLibrary')}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-keyshortcuts="/"
        placeholder={t('searchHint')}
        value={q}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          onInput(value);
          ask(value, selectionStart ?? value.length);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {q !== '' && <IconButton icon={X} label={t('clearSearch')} onClick={clear} />}
      <div id={id} role="listbox" aria-label={t('proposals')} class="proposals" hidden={!isOpen}>
        {proposals.map((proposal, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={`${proposal.kind} ${proposal.label}`}
            id={`${id}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(proposal)}
          >
            <bdi>{proposal.label}</bdi>
            {proposal.kind && <span class="soft small">{proposal.kind}</span>}
            {proposal.count !== null && <span class="count small">{formatCount(proposal.count)}</span>}
          </div>
        ))}
      </div>
    </search>
  );
}
