import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';

const KEYS = [
  [['J', 'K'], 'key-paragraph'],
  [['N', 'P'], 'key-highlight'],
  [['S'], 'key-sentences'],
  [['O'], 'key-outline'],
  [['T'], 'key-appearance'],
  [['M'], 'key-summary'],
  [['R'], 'key-aloud'],
  [['B', 'F', '[', ']'], 'key-sentence'],
  [['Enter'], 'key-number'],
  [['Ctrl + Z', 'Ctrl + Y'], 'key-undo'],
  [['?'], 'key-help'],
  [['Esc'], 'key-close'],
] as const;

/** All keys of the reader, in a dialog over the text. */
export function KeySheet({ areOn, onClose }: { areOn: boolean; onClose: () => void }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="key-sheet" aria-labelledby="key-sheet-title" onClose={onClose}>
      <header>
        <h2 id="key-sheet-title">{t('readerKeys')}</h2>
        <IconButton icon={X} size={18} label={t('close')} onClick={() => dialog.current?.close()} />
      </header>
      <dl>
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      {!areOn && <p class="soft small">{t('keysOff')}</p>}
    </dialog>
  );
}
