/** UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch of the new text, and what of the old one it stands for; nothing where both are -1. */
interface Part {
  start: number;
  length: number;
  from: number;
  to: number;
}

/** A text under edit that remembers where each of its units stood before. */
export class EditedText {
  private readonly parts: Part[] = [];
  private readonly texts: string[] = [];
  private whole = '';
  private length = 0;

  /** Appends text that stands for the old text from `from` to `to`; with neither it is new. */
  push(text: string, from = -1, to = -1): void {
    if (text === '') return;
    this.texts.push(text);
    const last = this.parts.at(-1);
    const start = this.length;
    this.length += text.length;
    const isSame = to - from === text.length;
    if (last && isSame && last.to === from && last.to - last.from === last.length) {
      last.length += text.length;
      last.to = to;
    } else this.parts.push({ start, length: text.length, from, to });
  }

  get text(): string {
    if (this.whole.length !== this.length) this.whole = this.texts.join('');
    return this.whole;
  }

  /** The old text that a stretch of the new one stands for; null when all of it is new. */
  before({ start, end }: Stretch): Stretch | null {
    const old = this.parts
      .filter((part) => part.from >= 0 && part.start < end && part.start + part.length > start)
      .map((part) => {
        const origin = (offset: number) => Math.min(part.from + offset - part.start, part.to - 1);
        return {
          start: origin(Math.max(start, part.start)),
          end: origin(Math.min(end, part.start + part.length) - 1) + 1,
        };
      });
    if (old.length === 0) return null;
    return {
      start: Math.min(...old.map((one) => one.start)),
      end: Math.max(...old.map((one) => one.end)),
    };
  }
}

/** Intersection over union. */
export function overlap(a: Stretch, b: Stretch): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (a.end - a.start + (b.end - b.start) - common);
}
