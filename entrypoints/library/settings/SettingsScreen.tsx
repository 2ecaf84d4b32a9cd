import { MoreText } from '@/components/MoreText';
import { ReadingProblem } from '@/components/StateMessage';
import { About } from '@/components/settings/About';
import { Choice } from '@/components/settings/Choice';
import { Switch } from '@/components/settings/Switch';
import { useText } from '@/components/text';
import { useLive } from '@/components/use-live';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { settingsMessages } from '@/utils/i18n/en/settings';
import { LANGUAGES, lookUp } from '@/utils/languages';
import { allLists } from '@/utils/library/all-lists';
import { onListChange } from '@/utils/library/changes';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { libraryHash } from '@/utils/library-hash';
import { inListOrder } from '@/utils/list-order';
import { THEMES } from '@/utils/theme';
import { Citations } from './Citations';
import { ColourNames } from './ColourNames';
import { OnDevice } from './OnDevice';
import { Storage } from './Storage';
import { useSettings } from './use-settings';
import '@/components/settings/settings.css';

/** What the user can set. Each takes effect at once. */
export function SettingsScreen(props: ScreenProps) {
  return (
    <MoreText texts={settingsMessages}>
      <Screen {...props} />
    </MoreText>
  );
}

function Screen({ library, actions }: ScreenProps) {
  const t = useText();
  const { settings, set, choose } = useSettings(actions);
  const lists = useLive(() => allLists(library), onListChange, [library]);
  const made = lists.value ?? [];
  const own = made.some(({ id }) => id === DEFAULT_LIST_ID)
    ? []
    : [{ id: DEFAULT_LIST_ID, name: t('defaultListName') }];
  // The library's own list first, whichever is chosen: what the arrow keys choose from stays where it is.
  const all = inListOrder([...own, ...made], DEFAULT_LIST_ID).map(({ id, name }) => ({ value: id, name }));
  const chosen = all.find(({ value }) => value === settings.defaultList)?.value ?? DEFAULT_LIST_ID;
  return (
    <div class="settings">
      <h1>{t('settings')}</h1>
      <section>
        <h2>{t('appearance')}</h2>
        <Choice
          label={t('theme')}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, name: t(`theme-${value}`) }))}
          onChoose={(theme) => void choose({ theme })}
        />
        <Choice
          label={t('language')}
          value={lookUp(settings.language)?.tag ?? 'auto'}
          options={[
            { value: 'auto', name: t('languageAuto') },
            // Each in its own words, for whoever cannot read the present one.
            ...LANGUAGES.map(({ tag, name }) => ({ value: tag, name, lang: tag })),
          ]}
          onChoose={(language) => void choose({ language })}
        />
      </section>
      <section>
        <h2>{t('savingHead')}</h2>
        {lists.problem ? (
          <ReadingProblem problem={lists.problem} onRetry={lists.reload} />
        ) : (
          <Choice
            label={t('defaultList')}
            help={t('defaultListMeans', { list: all[0]?.name ?? '' })}
            value={chosen}
            options={all}
            onChoose={(defaultList) => void choose({ defaultList })}
          />
        )}
        <Switch
          label={t('listMarks')}
          isOn={settings.listingMarks}
          onChange={(listingMarks) => void choose({ listingMarks })}
        />
        <Switch
          label={t('keepImages')}
          isOn={settings.images}
          onChange={(images) => void choose({ images })}
        />
      </section>
      <section>
        <h2>{t('coloursHead')}</h2>
        <ColourNames actions={actions} />
      </section>
      <Citations library={library} actions={actions} settings={settings} set={set} choose={choose} />
      <section>
        <h2>{t('backup')}</h2>
        <p>
          <a href={libraryHash({ screen: 'backup' })}>{t('backupSettings')}</a>
        </p>
      </section>
      <OnDevice />
      <Storage library={library} actions={actions} />
      <About noticesHref="third-party.txt" />
    </div>
  );
}
