import { type ComponentProps, render } from 'preact';
import base from '@/components/base.css?inline';
import { PageInterface } from '@/components/page/PageInterface';
import page from '@/components/page/page.css?inline';
import type { StripMark } from '@/components/page/Strip';
import type { CursorView, PageActions, PageView } from '@/components/page/view';
import type { ToastContent } from '@/components/Toast';
import { Text } from '@/components/text';
import { type ColourNames, colourTexts } from '@/utils/highlight/colour-names';
import { citeMessages } from '@/utils/i18n/en/cite';
import { commonMessages } from '@/utils/i18n/en/common';
import { historyMessages } from '@/utils/i18n/en/history';
import { lensMessages } from '@/utils/i18n/en/lens';
import { pageMessages } from '@/utils/i18n/en/page';
import { paperMessages } from '@/utils/i18n/en/paper';
import { problemMessages } from '@/utils/i18n/en/problem';
import { repairMessages } from '@/utils/i18n/en/repair';
import { stateMessages } from '@/utils/i18n/en/repair-state';
import { speak } from '@/utils/i18n/language';
import { spoken } from '@/utils/i18n/translate';
import { type Host, openHost } from '@/utils/page/host';
import type { MarkedPage } from '@/utils/page/modules';
import type { Theme } from '@/utils/theme';

const messages = {
  ...citeMessages,
  ...commonMessages,
  ...paperMessages,
  ...historyMessages,
  ...lensMessages,
  ...pageMessages,
  ...problemMessages,
  ...repairMessages,
  ...stateMessages,
};
let translate = spoken(messages);
let names: ColourNames | undefined;

/** The texts of the page; colours are called as the user calls them. */
export const t: typeof translate = (key, values) => translate(key, values);

function nameColours(next: ColourNames): void {
  if (next === names) return;
  names = next;
  translate = spoken(messages, colourTexts(next, messages));
}

/** A notice, which also tells what needs a look. */
export type Notice = ComponentProps<typeof PageInterface>['notice'];

/** What is shown on the page, as one value; putting a new one in shows it. */
export interface Interface {
  view: () => PageView;
  show(view: PageView): void;
  toast(content: ToastContent | null): void;
  /** Shows where the sentence cursor stands; null takes its bar away. */
  bar(cursor: CursorView | null): void;
  /** Shows where the highlights lie on the page. */
  strip(marks: readonly StripMark[]): void;
  /** Tells how many highlights need a look; null takes the bar away. True when that was not told yet. */
  look(next: { n: number; count: number } | null): boolean;
  /** Opens the sheet of keys. */
  openHelp: () => void;
  /** Puts a notice at the edge of the window, which stays until it is taken away (null). */
  notice(content: Notice): void;
  /** Has a screen reader say a sentence. */
  say(text: string): void;
  /** The element of ours in the page, once there is something to show. */
  host: () => Element | null;
  /** Whether the focus is in our interface. */
  hasFocus(): boolean;
  focusFirst(): void;
  remove(): void;
}

/** The host element comes into the page with the first thing that is shown. */
export function openInterface(
  document: Document,
  actions: () => PageActions,
  { colourNames, language, theme, isOwn }: Pick<MarkedPage, 'colourNames' | 'language' | 'theme' | 'isOwn'>,
): Interface {
  let view: PageView = { kind: 'closed' };
  let toast: ToastContent | null = null;
  let cursor: CursorView | null = null;
  let marks: readonly StripMark[] = [];
  let look: { n: number; count: number } | null = null;
  let isHelpOpen = false;
  let said = '';
  let notice: Notice = null;
  let host: Host | undefined;
  let dressed: Theme = 'system';

  const draw = () => {
    const spokenNow = language();
    speak(spokenNow);
    nameColours(colourNames());
    host ??= openHost(document, `${base}\n${page}`);
    if (theme() !== dressed) host.dress(theme());
    dressed = theme();
    render(
      <Text.Provider value={translate}>
        <div class="spoken" lang={spokenNow.tag} dir={spokenNow.dir} data-own={isOwn}>
          <PageInterface
            view={view}
            marks={marks}
            cursor={cursor}
            look={look}
            isHelpOpen={isHelpOpen}
            toast={toast}
            said={said}
            notice={notice}
            actions={actions()}
            onHelpClose={() => {
              isHelpOpen = false;
              draw();
            }}
            onToastClose={() => {
              toast = null;
              draw();
            }}
          />
        </div>
      </Text.Provider>,
      host.root,
    );
    return host;
  };

  return {
    view: () => view,
    show(next) {
      const wasClosed = view.kind === 'closed';
      if (wasClosed && next.kind === 'closed') return;
      view = next;
      const { raise } = draw();
      if (wasClosed) raise();
    },
    toast(content) {
      toast = content;
      const { raise } = draw();
      if (content && view.kind === 'closed') raise();
    },
    bar(next) {
      const isNew = cursor === null && next !== null;
      cursor = next;
      const { raise } = draw();
      if (isNew && view.kind === 'closed') raise();
    },
    strip(next) {
      if (next.length === 0 && marks.length === 0) return;
      const isNew = marks.length === 0;
      marks = next;
      const { raise } = draw();
      if (isNew && view.kind === 'closed') raise();
    },
    look(next) {
      if (next?.n === look?.n && next?.count === look?.count) return false;
      const isNew = look === null;
      look = next;
      const { raise } = draw();
      if (isNew && view.kind === 'closed') raise();
      return next !== null;
    },
    openHelp() {
      isHelpOpen = true;
      draw();
    },
    notice(content) {
      if (notice === null && content === null) return;
      const isFirst = notice === null;
      notice = content;
      const { raise } = draw();
      if (isFirst && view.kind === 'closed') raise();
    },
    say(text) {
      said = text;
      draw();
    },
    host: () => host?.element ?? null,
    hasFocus: () => host !== undefined && document.activeElement === host.element,
    focusFirst: () => host?.root.querySelector('button')?.focus({ preventScroll: true }),
    remove() {
      if (!host) return;
      render(null, host.root);
      host.remove();
      host = undefined;
      dressed = 'system';
    },
  };
}
