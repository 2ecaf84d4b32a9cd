import { isDate, parseDate } from './dates';
import { type Found, isOwnPart, linesAt, type Page } from './front';
import { metaContent } from './likely-title';
import { SELECTORS } from './rsis';

/** Words of a line that holds a date beside a name: "By Jane Doe | 12 March 2020". */
const LINE_WORDS = 20;

/** The date of publication; the upload folder of the PDF and "Last updated" are other dates. */
export function publishedOn(page: Page): Found<string> | null {
  const selected = linesAt(page, SELECTORS.date)?.map(parseDate).find(Boolean);
  if (selected) return { value: selected, how: `selector ${SELECTORS.date}` };
  const alone =
    page.front.findLast(({ text }) => isDate(text)) ??
    only(
      page.blocks.filter(
        ({ element, text }) => isDate(text) && isOwnPart(page, element) && page.home.contains(element),
      ),
    );
  const date = alone && parseDate(alone.text);
  if (date) return { value: date, how: 'text shape: a line that is a date' };
  const time = [...page.snapshot.document.querySelectorAll('time[datetime]')]
    .find((element) => isOwnPart(page, element))
    ?.getAttribute('datetime');
  const marked = time ? parseDate(time) : null;
  if (marked) return { value: marked, how: '<time>' };
  const line = page.front.findLast(
    (block) => block.words <= LINE_WORDS && /\bby\b|[|•·]/i.test(block.text) && parseDate(block.text),
  );
  const inLine = line && parseDate(line.text);
  if (inLine) return { value: inLine, how: 'text shape: a line with the authors' };
  const meta = metaContent(
    page.snapshot,
    'citation_publication_date',
    'citation_date',
    'article:published_time',
    'dc.date',
  );
  const inHead = meta ? parseDate(meta.replaceAll('/', '-')) : null;
  return inHead ? { value: inHead, how: 'head' } : null;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
