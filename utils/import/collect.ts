import { FileFaultError } from '@/utils/backup/file-fault';
import type { ImportedMark, ImportedPaper } from './imported';

/** Of one file: an import is one write, and nobody else can save anything while it lasts. */
const PAPERS_LIMIT = 5_000;
const MARKS_LIMIT = 20_000;

/** Papers of a file as they come in: each once, with the highlights of all its entries, each once. */
export class Collected {
  readonly leftOut: string[] = [];
  readonly #papers = new Map<string, ImportedPaper>();
  readonly #marks = new Set<string>();

  /** Adds a paper, or gives its highlights to the one that is there; without one, `label` says what was left out. */
  add(paper: ImportedPaper | null, label: string): void {
    if (!paper) {
      this.leftOut.push(label);
      return;
    }
    const known = this.#papers.get(paper.identity.key);
    const into = known ?? { ...paper, highlights: [] };
    if (!known) this.#papers.set(paper.identity.key, into);
    for (const mark of paper.highlights) this.#mark(into, mark);
    if (this.#papers.size > PAPERS_LIMIT) throw new FileFaultError('too-many');
  }

  /** Throws `no-papers` where there is none. */
  papers(): ImportedPaper[] {
    if (this.#papers.size === 0) throw new FileFaultError('no-papers');
    return [...this.#papers.values()];
  }

  #mark(paper: ImportedPaper, mark: ImportedMark): void {
    if (this.#marks.has(mark.id)) return;
    this.#marks.add(mark.id);
    if (this.#marks.size > MARKS_LIMIT) throw new FileFaultError('too-many');
    paper.highlights.push(mark);
  }
}
