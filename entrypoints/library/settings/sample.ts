import type { Preview } from '@/components/settings/CitationPreview';
import { loadCiter, type OwnStyle } from '@/utils/citation/engine';
import { citedPaper, citedQuote } from '@/utils/citation/quote';
import { toCslRecord } from '@/utils/citation/record';

/** A paper that nobody has written. */
const PAPER = toCslRecord(
  {
    key: 'IP99001',
    code: 'IP99001',
    number: '99001',
    series: 'IDSS Paper',
    title: 'A Sample Paper on Quiet Harbours',
    authors: [
      { name: 'Tan Mei Lin', family: 'Tan', given: 'Mei Lin' },
      { name: 'Arjun Nair', family: 'Nair', given: 'Arjun' },
    ],
    published: '2024-03-15',
    publisher: null,
    coverage: 'full',
    url: 'https://www.rsis.edu.sg/rsis-publication/idss/ip99001-a-sample/',
    language: 'en',
  },
  '2024-05-06',
);
const PASSAGE = { exact: 'Harbours are quiet until they are not.', paragraph: 7, heading: null, link: '' };

/** What citations in a style look like; throws where the engine can't use the style. */
export async function sampleOf(style: string | OwnStyle): Promise<Preview> {
  const citer = await loadCiter(style);
  const inForm = (form: 'in-text' | 'footnote') => citedQuote(citer, PAPER, PASSAGE, form).text.trim();
  return {
    isBroken: false,
    quote: { 'in-text': inForm('in-text'), footnote: inForm('footnote') },
    paper: citedPaper(citer, PAPER).text,
  };
}
