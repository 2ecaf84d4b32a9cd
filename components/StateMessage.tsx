import { CircleAlert, FileText, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

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
