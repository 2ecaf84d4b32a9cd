import { Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { ReadingProblem } from '@/components/StateMessage';
import { Choice } from '@/components/settings/Choice';
import { CitationPreview, type Preview } from '@/components/settings/CitationPreview';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import { useLive } from '@/components/use-live';
import { chosenStyle } from '@/utils/chosen-style';
import { DEFAULT_STYLE, isBundled, QUOTE_FORMS } from '@/utils/citation/forms';
import { STYLE_LIMIT } from '@/utils/citation/read-style';
import { BUNDLED_STYLES } from '@/utils/citation/styles';
import { onLibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/open';
import type { StyleRecord } from '@/utils/library/records';
import { addStyle, removeStyle, restoreStyle, stylesOf } from '@/utils/library/styles';
import type { Settings } from '@/utils/settings';
import { uuid } from '@/utils/uuid';

interface Props {
  library: Library;
  actions: Actions;
  settings: Settings;
  set: (change: Partial<Settings>) => Promise<boolean>;
  choose: (change: Partial<Settings>) => Promise<boolean>;
}

/** In which style and form the user cites, with what that looks like; and their own styles. */
export function Citations({ library, actions, settings, set, choose }: Props) {
  const t = useText();
  const own = useLive(() => stylesOf(library), onLibraryChange, [library]);
  const styles = own.value ?? [];
  const [fault, setFault] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { citationStyle, citationForm } = settings;
  const isKnown = isBundled(citationStyle) || styles.some(({ id }) => id === citationStyle);
  const chosen = isKnown || !own.value ? citationStyle : DEFAULT_STYLE;
  const preview = usePreview(library, chosen, styles);
  const { busy, once } = useBusy();
  const add = async (file: File) => {
    setFault(null);
    const read = await readOwn(file);
    if (!read.ok) {
      setFault(t(`styleFault-${read.fault}`, { parent: 'parent' in read ? read.parent : '' }));
      return false;
    }
    return actions.run(
      async () => {
        const added = await addStyle(library, uuid(), read.style);
        await set({ citationStyle: added.id });
        return added;
      },
      ({ id, title, revision }) => ({
        text: t('styleAdded', { title }),
        // One of the same title has given way to it, and is not kept.
        ...(revision === 1 && {
          undo: () =>
            actions.run(async () => {
              await set({ citationStyle });
              await removeStyle(library, uuid(), id);
            }),
        }),
      }),
    );
  };
  const remove = ({ id, title }: StyleRecord) =>
    void actions.run(
      () => removeStyle(library, uuid(), id),
      () => ({
        text: t('styleRemoved', { title }),
        undo: () => actions.run(() => restoreStyle(library, uuid(), id)),
      }),
    );
  return (
    <section>
      <h2>{t('citationsHead')}</h2>
      {own.problem && <ReadingProblem problem={own.problem} onRetry={own.reload} />}
      <Choice
        label={t('citationStyle')}
        value={chosen}
        options={[
          ...Object.entries(BUNDLED_STYLES).map(([value, { title }]) => ({ value, name: title })),
          ...styles.map(({ id, title }) => ({ value: id, name: title })),
        ]}
        onChoose={(value) => void choose({ citationStyle: value })}
      />
      <Choice
        label={t('citationForm')}
        help={t('citationFormMeans')}
        value={citationForm}
        options={QUOTE_FORMS.map((value) => ({ value, name: t(`cite-${value}`) }))}
        onChoose={(value) => void choose({ citationForm: value })}
      />
      <CitationPreview preview={preview} form={citationForm} />
      <h3>{t('ownStyles')}</h3>
      <p class="soft small">{t('ownStylesMean')}</p>
      {styles.length > 0 && (
        <ul class="own-styles">
          {styles.map((style) => (
            <li key={style.id}>
              <bdi>{style.title}</bdi>
              <IconButton
                icon={Trash2}
                label={t('removeStyle', { title: style.title })}
                onClick={() => remove(style)}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={picker}
        type="file"
        accept=".csl,application/vnd.citationstyles.style+xml"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) void once(() => add(file));
        }}
      />
      <button type="button" aria-disabled={busy} onClick={() => picker.current?.click()}>
        {busy ? t('working') : t('addStyle')}
      </button>
      {fault && (
        <p class="style-fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}

/** The sample in a style; null until it is formatted. An extension that was updated meanwhile has other files. */
function usePreview(library: Library, id: string, styles: readonly StyleRecord[]): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const revision = styles.find((style) => style.id === id)?.revision;
  useEffect(() => {
    let isOver = false;
    const make = async (): Promise<Preview> => {
      const { sampleOf } = await import('./sample');
      return sampleOf(await chosenStyle(library, id));
    };
    make().then(
      (made) => !isOver && setPreview(made),
      () => !isOver && setPreview({ isBroken: true }),
    );
    return () => {
      isOver = true;
    };
  }, [library, id, revision]);
  return preview;
}

/** A file as a style that the engine can use, or what is wrong with it. */
async function readOwn(file: File) {
  if (file.size > STYLE_LIMIT * 3) return { ok: false, fault: 'too-large' } as const;
  const [{ readStyle }, { sampleOf }] = await Promise.all([
    import('@/utils/citation/read-style'),
    import('./sample'),
  ]);
  const text = await file.text();
  const read = readStyle(text);
  if (!read.ok) return read;
  try {
    await sampleOf({ id: 'trial', ...read.style });
    return read;
  } catch {
    return { ok: false, fault: 'unusable' } as const;
  }
}
