import { CircleAlert, FileText, TriangleAlert, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Problem } from '@/utils/problem';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { useText } from './text';

const icons = { info: FileText, warning: CircleAlert, problem: TriangleAlert } as const;

interface Props {
  tone: keyof typeof icons;
  title: string;
  /** What happened and what to do next. */
  children: ComponentChildren;
}

/** A whole screen's answer when there is nothing else to show: never a blank page. */
export function StateMessage({ tone, title, children }: Props) {
  return (
    <section class={`state state-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon node={icons[tone]} size={28} />
      <h1>{title}</h1>
      <div class="state-body">{children}</div>
    </section>
  );
}

/** A sentence above other content: a warning, or a problem with what was just tried. */
export function Notice({ tone, children }: { tone: keyof typeof icons; children: ComponentChildren }) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon node={icons[tone]} size={18} />
      <div>{children}</div>
    </div>
  );
}

interface ProblemProps {
  problem: Problem;
  onRetry: () => void;
}

/** What stands where something could not be read, with the way to try again. */
export function ReadingProblem({ problem, onRetry }: ProblemProps) {
  const t = useText();
  return (
    <Notice tone="problem">
      <p>{t(problem)}</p>
      <button type="button" onClick={onRetry}>
        {t('tryAgain')}
      </button>
    </Notice>
  );
}

/** What stands where something is read that takes long: it may still come, and trying anew may help. */
export function SlowReading({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <Notice tone="warning">
      <p role="status">{t('libraryIsSlow')}</p>
      <button type="button" onClick={onRetry}>
        {t('tryAgain')}
      </button>
    </Notice>
  );
}

/** Says that what was asked for is still being done, and not done yet. */
export function SlowAction({ isSlow }: { isSlow: boolean }) {
  const t = useText();
  return (
    // The region stays in the document, empty, so that screen readers hear what comes into it.
    <div class="toast-place" role="status">
      {isSlow && (
        <div class="toast toast-slow">
          <Icon node={icons.warning} size={18} />
          <span>{t('stillWorking')}</span>
        </div>
      )}
    </div>
  );
}

interface ActionProblemProps {
  problem: Problem | null;
  /** Tries it again; absent where pressing the same button again does. */
  onRetry?: (() => void) | undefined;
  onClose: () => void;
}

/** What went wrong with the last thing tried: in sight wherever the user has scrolled to, until it is closed. */
export function ActionProblem({ problem, onRetry, onClose }: ActionProblemProps) {
  const t = useText();
  if (problem === null) return null;
  return (
    <div class="toast-place">
      <div class="toast toast-problem" role="alert">
        <Icon node={icons.problem} size={18} />
        <span>{t(problem)}</span>
        {onRetry && (
          <button type="button" onClick={onRetry}>
            {t('tryAgain')}
          </button>
        )}
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </div>
    </div>
  );
}
