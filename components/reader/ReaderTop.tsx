import { ALargeSmall, ArrowLeft, Keyboard, List, Printer, Volume2 } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';

interface Props {
  libraryHref: string;
  title: string;
  /** Share of the text that was on the screen, 0 to 1. */
  share: number;
  isOutlineOpen: boolean;
  isLookOpen: boolean;
  isAloud: boolean;
  aloudButton: Ref<HTMLButtonElement>;
  onOutline: () => void;
  onLook: () => void;
  onAloud: () => void;
  onPrint: () => void;
  onKeys: () => void;
  /** The panel of the appearance, below its button. */
  children?: ComponentChildren;
}

/** The bar over the text. */
export function ReaderTop(props: Props) {
  const t = useText();
  const percent = Math.round(props.share * 100);
  return (
    <header class="reader-top">
      <div class="reader-bar">
        <a href={props.libraryHref} class="reader-back">
          <Icon node={ArrowLeft} size={16} />
          {t('toLibrary')}
        </a>
        <p class="reader-bar-title" aria-hidden="true" dir="auto">
          {props.title}
        </p>
        <IconButton
          icon={List}
          size={18}
          label={t('openOutline')}
          isExpanded={props.isOutlineOpen}
          onClick={props.onOutline}
        />
        <IconButton
          icon={ALargeSmall}
          size={20}
          label={t('appearance')}
          isExpanded={props.isLookOpen}
          onClick={props.onLook}
        />
        <IconButton
          icon={Volume2}
          size={18}
          label={t('readAloud')}
          isExpanded={props.isAloud}
          buttonRef={props.aloudButton}
          onClick={props.onAloud}
        />
        <IconButton icon={Printer} size={18} label={t('print')} onClick={props.onPrint} />
        <IconButton icon={Keyboard} size={18} label={t('keys')} onClick={props.onKeys} />
      </div>
      <div
        class="reader-progress"
        role="progressbar"
        aria-label={t('readingProgress')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={t('percent', { n: percent })}
      >
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
      {props.children}
    </header>
  );
}
