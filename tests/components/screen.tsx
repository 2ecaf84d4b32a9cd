import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { Text } from '@/components/text';
import { bulkMessages } from '@/utils/i18n/en/bulk';
import { commonMessages } from '@/utils/i18n/en/common';
import { historyMessages } from '@/utils/i18n/en/history';
import { libraryMessages } from '@/utils/i18n/en/library';
import { paperMessages } from '@/utils/i18n/en/paper';
import { popupMessages } from '@/utils/i18n/en/popup';
import { popupListingMessages } from '@/utils/i18n/en/popup-listing';
import { popupPaperMessages } from '@/utils/i18n/en/popup-paper';
import { problemMessages } from '@/utils/i18n/en/problem';
import { readerMessages } from '@/utils/i18n/en/reader';
import { repairMessages } from '@/utils/i18n/en/repair';
import { stateMessages } from '@/utils/i18n/en/repair-state';
import { translator } from '@/utils/i18n/translate';

const t = translator({
  ...bulkMessages,
  ...commonMessages,
  ...paperMessages,
  ...historyMessages,
  ...libraryMessages,
  ...popupMessages,
  ...popupPaperMessages,
  ...popupListingMessages,
  ...problemMessages,
  ...readerMessages,
  ...repairMessages,
  ...stateMessages,
});

/** Renders views as a screen would, into a fresh element of the document. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await showAgain(root, view);
  return root;
}

/** Renders what a view has become into the element that shows it already. */
export async function showAgain(root: HTMLElement, view: ComponentChild): Promise<void> {
  await act(() => render(<Text.Provider value={t}>{view}</Text.Provider>, root));
}

/** The control that a person would call `name`: by its label, else by its text. */
export function control(root: HTMLElement, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, input, textarea, a, summary')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent.trim()) === name,
  );
  if (!found) throw new Error(`no control named ${name} in ${root.textContent}`);
  return found;
}

/** The text field that a person would call `name`. */
export function field(root: HTMLElement, name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = control(root, name);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`${name} is no text field`);
}

/** Does something as a user and waits for what the views make of it. */
export async function doing(work: () => void): Promise<void> {
  await act(async () => {
    work();
    await Promise.resolve();
  });
}

export async function type(into: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await doing(() => {
    into.value = text;
    into.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The text box under a label; of several with the same label the one at `at`, from 0. */
export function labelled(root: HTMLElement, label: string, at = 0): HTMLInputElement | HTMLTextAreaElement {
  const labels = [...root.querySelectorAll('label')].filter((one) => one.textContent.trim() === label);
  const found = labels[at]?.control;
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`no text box number ${at} labelled ${label}`);
}
