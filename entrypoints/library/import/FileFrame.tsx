import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '@/components/text';
import '@/components/lists/lists.css';
import '@/components/import/import.css';

interface Props {
  title: string;
  /** Name of the file. */
  file: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Beside the way out; none where there is nothing to do. */
  action?: ComponentChildren;
  /** Whether something would be given up by closing. */
  isOffer: boolean;
}

/** The dialog about one file. */
export function FileFrame({ title, file, onClose, children, action, isOffer }: Props) {
  const t = useText();
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="import-dialog" aria-labelledby="file-title" onClose={onClose}>
      <div>
        <div>
          <h2 id="file-title">{title}</h2>
          <p class="soft small">
            <bdi>{file}</bdi>
          </p>
        </div>
        {children}
        <div class="row-end">
          <button type="button" onClick={() => box.current?.close()}>
            {t(isOffer ? 'cancel' : 'close')}
          </button>
          {action}
        </div>
      </div>
    </dialog>
  );
}
