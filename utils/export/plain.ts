import { inTextOrder } from '@/utils/highlight/order';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { fullText } from './full-text';
import type { TextWriterOf } from './reading-list';
import { factsOf, formerly, placeOf, titleOf } from './said';
import { lines, oneLine, plainText } from './text';

const t = translator(exportMessages);

/** A reading list as plain text: what is there to be read, and nothing else. */
export const plainWriter: TextWriterOf = ({ list, colourNames = {}, withTexts = false }) => {
  let place = 0;
  return {
    head: () => {
      const name = oneLine(list.name) || t('untitledList');
      return `${[underlined(name, '='), ...lines(list.description)].join('\n\n')}\n`;
    },
    item: (item) => {
      place += 1;
      const { publication: it, highlights } = item;
      const marked = inTextOrder(highlights);
      const blocks = [
        underlined(`${place}. ${titleOf(it)}`, '-'),
        factsOf(it)
          .map(({ label, text }) => `${label}: ${text}`)
          .join('\n'),
        ...(it.lead ? [`${oneLine(it.lead.label ?? t('lead'))}:`, lines(it.lead.text).join('\n\n')] : []),
        ...(withTexts ? textBlocks(item) : []),
        `${t('highlights')}:`,
        ...(marked.length === 0 ? [t('withoutHighlights')] : []),
        ...marked.flatMap((one) => [
          `“${lines(one.anchor.quote.exact).join('\n\n')}”`,
          placeOf(one, item, colourNames).join(' · '),
          ...(one.note.trim() === '' ? [] : [`${t('note')}: ${plainText(one.note.trim())}`]),
          ...formerly(one),
        ]),
      ];
      return `\n\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
    },
    foot: () => [],
  };
};

function textBlocks(item: Parameters<typeof fullText>[0]): string[] {
  const blocks = fullText(item);
  if (blocks.length === 0) return [];
  return [`${t('fullText')}:`, ...blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))].map(
    plainText,
  );
}

function underlined(text: string, sign: string): string {
  return `${text}\n${sign.repeat(Math.min(Array.from(text).length, 72))}`;
}
