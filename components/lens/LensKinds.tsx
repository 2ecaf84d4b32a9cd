import { useText } from '@/components/text';
import type { LensKind } from '@/utils/lens/kinds';
import type { LensSetting } from '@/utils/settings';

interface Props {
  /** All kinds, in the order of the interface. */
  all: readonly LensKind[];
  counts: Readonly<Record<LensKind, number>>;
  setting: LensSetting;
  onChange: (setting: LensSetting) => void;
}

/** The switch of the lens, and its kinds with how many sentences are of each. */
export function LensKinds({ all, counts, setting, onChange }: Props) {
  const t = useText();
  const { isOn, kinds } = setting;
  const toggle = (kind: LensKind) => {
    const next = all.filter((one) => (one === kind ? !kinds.includes(one) : kinds.includes(one)));
    onChange({ isOn, kinds: next });
  };
  return (
    <>
      <label class="lens-switch">
        <input type="checkbox" checked={isOn} onChange={() => onChange({ isOn: !isOn, kinds })} />
        {t('lensSwitch')}
      </label>
      <p class="lens-forced soft small">{t('lensForced')}</p>
      <fieldset class="lens-filter">
        <legend class="unseen">{t('lensKinds')}</legend>
        {all.map((kind) => (
          <label key={kind} data-kind={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
            <span class="lens-name">{t(`lens-${kind}`)}</span> <span class="count">{counts[kind]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
