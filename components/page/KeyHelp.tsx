import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';

/** The keys of the sentence cursor, as the keyboard has them, each with the key of its text. */
const CURSOR_KEYS = [
  [['J', '↓', '→'], 'keyNext'],
  [['K', '↑', '←'], 'keyPrevious'],
  [['Shift + J', 'Shift + K'], 'keyExtend'],
  [['Home', 'End'], 'keyEnds'],
  [['Enter'], 'keyMark'],
  [['1', '2', '3', '4', '5'], 'keyColours'],
  [['N'], 'keyNote'],
  [['C'], 'keyCite'],
  [['?'], 'keyHelp'],
  [['Esc'], 'keyLeave'],
] as const;

/** Proposed to the browser, which has the last word on them. */
const SHORTCUTS = [
  [['Alt + Shift + S'], 'shortcutSentences'],
  [['Alt + Shift + H'], 'shortcutHighlight'],
  [['Alt + Shift + N'], 'shortcutNext'],
  [['Alt + Shift + P'], 'shortcutPrevious'],
] as const;

/** All keys, in a dialog over the page. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="key-sheet"
      aria-labelledby="key-help-title"
      onClose={onClose}
      // The browser closes the dialog; what lies under it stays.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id="key-help-title">{t('helpTitle')}</h2>
        <IconButton icon={X} size={18} label={t('close')} onClick={() => dialog.current?.close()} />
      </header>
      <h3>{t('cursor')}</h3>
      <dl>
        {CURSOR_KEYS.map(([keys, text]) => (
          <Row key={text} keys={keys} text={t(text)} />
        ))}
      </dl>
      <h3>{t('shortcuts')}</h3>
      <dl>
        {SHORTCUTS.map(([keys, text]) => (
          <Row key={text} keys={keys} text={t(text)} />
        ))}
      </dl>
      <p class="soft small">{t('shortcutsNote')}</p>
    </dialog>
  );
}

function Row({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
