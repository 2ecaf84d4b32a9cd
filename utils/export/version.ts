import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { fileName } from './file-name';
import { escapeLine } from './markdown-text';
import type { ExportedPublication, ExportedVersion } from './reading-list';
import { webAddress } from './text';

const t = translator(exportMessages);

/** How a paragraph of each kind begins in Markdown; the others are plain. */
const STARTS: Partial<Record<ExportedVersion['paragraphs'][number]['kind'], string>> = {
  heading: '## ',
  list: '- ',
  quote: '> ',
};

/** One version of a paper's text as a Markdown file: what it is, when it was seen, its digest, its words. */
export function writeVersion(
  publication: Pick<ExportedPublication, 'title' | 'url'>,
  version: ExportedVersion,
  number: number,
): { name: string; type: string; text: string } {
  const { lead, paragraphs, sha256, createdAt } = version;
  const title = publication.title || t('untitled');
  const address = webAddress(publication.url);
  const facts = [
    `- ${t('version', { number: String(number) })}`,
    `- ${t('firstSeen')}: ${createdAt.slice(0, 10)}`,
    `- SHA-256: ${sha256}`,
    ...(address ? [`- ${t('page')}: <${address}>`] : []),
  ];
  const blocks = [
    `# ${escapeLine(title)}`,
    facts.join('\n'),
    ...(lead ? [`${escapeLine(lead.label ?? t('lead'))}:`, `> ${escapeLine(lead.text)}`] : []),
    ...paragraphs.map(({ kind, text }) => `${STARTS[kind] ?? ''}${escapeLine(text)}`),
  ];
  const name = fileName(`${title} ${t('version', { number: String(number) })}`, 'md');
  return { name, type: 'text/markdown;charset=utf-8', text: `${blocks.join('\n\n')}\n` };
}
