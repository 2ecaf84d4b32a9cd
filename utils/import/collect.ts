import { type FaultPlace, FileFaultError } from '@/utils/backup/file-fault';
import { sameValue } from '@/utils/same-value';
import { isMadeUuid } from '@/utils/uuid';
import type { ImportedMark, ImportedPaper } from './imported';
import { anotherId } from './mark';
import { checkTold } from './told-records';

/** Of one file: an import is one write, and nobody else can save anything while it lasts. */
const PAPERS_LIMIT = 5_000;
const MARKS_LIMIT = 20_000;

/** Papers of a file as they come in: each once, with the highlights of all its entries, each once. */
export class Collected {
  readonly leftOut: string[] = [];
  readonly #papers = new Map<string, ImportedPaper>();
  readonly #marks = new Map<string, ImportedMark>();

  /**
   * Adds a paper, or gives its highlights to the one that is there; without one, `label` says what was left out. Throws
   * `bad-value` where a backup could not hold it, and `twice` for a highlight with the id of another one.
   */
  add(paper: ImportedPaper | null, label: string, place: FaultPlace): void {
    if (!paper) {
      this.leftOut.push(label);
      return;
    }
    checkTold(paper, place);
    const known = this.#papers.get(paper.identity.key);
    const into = known ?? { ...paper, highlights: [] };
    if (!known) this.#papers.set(paper.identity.key, into);
    for (const [index, mark] of paper.highlights.entries())
      this.#mark(into, mark, {
        ...place,
        what: `${place.what ?? ''}.highlights[${index + 1}]`.replace(/^\./, ''),
      });
    if (this.#papers.size > PAPERS_LIMIT) throw new FileFaultError('too-many', place);
  }

  /** Throws `no-papers` where there is none. */
  papers(): ImportedPaper[] {
    if (this.#papers.size === 0) throw new FileFaultError('no-papers');
    return [...this.#papers.values()];
  }

  #mark(paper: ImportedPaper, mark: ImportedMark, place: FaultPlace): void {
    const known = this.#marks.get(mark.id);
    if (!known) {
      this.#marks.set(mark.id, mark);
      if (this.#marks.size > MARKS_LIMIT) throw new FileFaultError('too-many', place);
      paper.highlights.push(mark);
    } else if (!sameValue(known, mark)) {
      // Words that are marked twice, and the file has no id for either: the second gets one of all that it says.
      const id = anotherId(mark);
      if (!isMadeUuid(mark.id) || id === mark.id) throw new FileFaultError('twice', place);
      this.#mark(paper, { ...mark, id }, place);
    }
  }
}
