/** UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A text under edit that remembers where each of its units stood before. */
export class EditedText {
  private readonly parts: string[] = [];
  private readonly origins: number[] = [];

  /** Appends text that stands for the old text from `from` to `to`; with neither it is new. */
  push(text: string, from = -1, to = -1): void {
    this.parts.push(text);
    for (let i = 0; i < text.length; i += 1) this.origins.push(from < 0 ? -1 : Math.min(from + i, to - 1));
  }

  get text(): string {
    return this.parts.join('');
  }

  /** The old text that a stretch of the new one stands for; null when all of it is new. */
  before({ start, end }: Stretch): Stretch | null {
    const old = this.origins.slice(start, end).filter((origin) => origin >= 0);
    if (old.length === 0) return null;
    return { start: Math.min(...old), end: Math.max(...old) + 1 };
  }
}

/** Intersection over union. */
export function overlap(a: Stretch, b: Stretch): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (a.end - a.start + (b.end - b.start) - common);
}
