import { AArrowDown, AArrowUp } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';
import { FACES, READER_THEMES, type ReaderLook, TYPE_SIZES, WIDTHS } from '@/utils/reading/look';

interface Props {
  look: ReaderLook;
  onChange: (change: Partial<ReaderLook>) => void;
  onClose: () => void;
}

/** How the text is shown. Each choice shows at once. It has the focus while it is open; a press elsewhere closes it. */
export function LookPanel({ look, onChange, onClose }: Props) {
  const t = useText();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const from = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    const until = new AbortController();
    const leave = ({ target }: Event) => {
      // The button of the bar that opens it closes it, too.
      if (target instanceof Element && !target.closest('.look-panel, .reader-bar')) onClose();
    };
    document.addEventListener('pointerdown', leave, { signal: until.signal });
    return () => {
      until.abort();
      const isLost = panel.current?.contains(document.activeElement);
      if (isLost && from instanceof HTMLElement) from.focus({ preventScroll: true });
    };
  }, []);
  const at = TYPE_SIZES.indexOf(look.size);
  const step = (by: 1 | -1) => {
    const size = TYPE_SIZES[at + by];
    if (size !== undefined) onChange({ size });
  };
  return (
    <section ref={panel} class="look-panel" tabIndex={-1} aria-label={t('appearance')}>
      <div class="look-row">
        <span>{t('typeSize')}</span>
        <div class="look-sizes">
          <IconButton
            icon={AArrowDown}
            size={20}
            label={t('smaller')}
            isOff={at === 0}
            onClick={() => step(-1)}
          />
          <output>{t('typeSizeNow', { n: look.size })}</output>
          <IconButton
            icon={AArrowUp}
            size={20}
            label={t('larger')}
            isOff={at === TYPE_SIZES.length - 1}
            onClick={() => step(1)}
          />
        </div>
      </div>
      <Choice
        name="width"
        label={t('textWidth')}
        value={look.width}
        options={WIDTHS.map((value) => ({ value, label: t(`width-${value}`) }))}
        onChange={(width) => onChange({ width })}
      />
      <Choice
        name="face"
        label={t('typeFace')}
        value={look.face}
        options={FACES.map((value) => ({ value, label: t(`face-${value}`) }))}
        onChange={(face) => onChange({ face })}
      />
      <Choice
        name="theme"
        label={t('readerTheme')}
        value={look.theme}
        options={READER_THEMES.map((value) => ({ value, label: t(`colours-${value}`) }))}
        onChange={(theme) => onChange({ theme })}
      />
      <Check label={t('showNumbers')} isOn={look.numbers} onChange={(numbers) => onChange({ numbers })} />
      <Check label={t('singleKeys')} isOn={look.keys} onChange={(keys) => onChange({ keys })} />
    </section>
  );
}

interface ChoiceProps<V extends string> {
  name: string;
  label: string;
  value: V;
  options: { value: V; label: string }[];
  onChange: (value: V) => void;
}

function Choice<V extends string>({ name, label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <fieldset class="look-row">
      <legend>{label}</legend>
      <div class="look-choices">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`look-${name}`}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Check({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="look-check">
      <input type="checkbox" checked={isOn} onChange={() => onChange(!isOn)} />
      {label}
    </label>
  );
}
