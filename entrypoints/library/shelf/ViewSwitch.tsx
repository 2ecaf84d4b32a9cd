import type { ComponentChildren } from 'preact';
import { formatCount } from '@/components/format';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Place } from '@/entrypoints/library/use-place';
import { browser } from '@/utils/browser';
import { libraryHash } from '@/utils/library-hash';
import type { Question } from '@/utils/search/catalogue';
import type { LibraryView } from '@/utils/settings';

const LOOKS = ['cards', 'table'] as const satisfies readonly LibraryView[];
const LOOK_NAMES = { cards: 'viewCards', table: 'viewTable' } as const;

async function setLibraryView(libraryView: LibraryView): Promise<void> {
  const { changeSettings } = await import('@/utils/settings');
  await changeSettings(browser.storage.local, { libraryView });
}

interface Props {
  question: Question;
  place: Place;
  /** How many of each are found; null while that is not known. */
  counts: Record<Question['view'], number> | null;
  look: LibraryView;
  actions: Actions;
  /** What is said of the rows: on this line, so that they stay where they are when it comes. */
  children?: ComponentChildren;
}

/** Papers or highlights of the same question, and of papers whether as cards or as a table. */
export function ViewSwitch({ question, place, counts, look, actions, children }: Props) {
  const t = useText();
  const { list, q, sort } = place.route;
  return (
    <div class="view-switch">
      <ul class="segments" aria-label={t('screens')}>
        {(['papers', 'highlights'] as const).map((view) => (
          <li key={view}>
            <a
              href={libraryHash({ screen: view, list, q, sort })}
              aria-current={view === question.view ? 'true' : undefined}
            >
              {t(view)}
              <span class="count">{counts && formatCount(counts[view])}</span>
            </a>
          </li>
        ))}
      </ul>
      {children}
      {question.view === 'papers' && (
        <fieldset class="segments">
          <legend class="unseen">{t('viewAs')}</legend>
          {LOOKS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === look}
              onClick={() => void actions.run(() => setLibraryView(one))}
            >
              {t(LOOK_NAMES[one])}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
