import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { formatNames } from '@/components/format';
import { Icon } from '@/components/Icon';
import { MoreText } from '@/components/MoreText';
import { ReadingProblem } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useLive } from '@/components/use-live';
import { Lazy } from '@/entrypoints/library/Lazy';
import { onCatalogueChange, sharedCatalogue } from '@/entrypoints/library/shared-catalogue';
import { PaperIndex } from '@/entrypoints/reader/PaperIndex';
import { paragraphNumber } from '@/utils/article/paragraphs';
import { entityMessages } from '@/utils/i18n/en/entities';
import { glossaryMessages } from '@/utils/i18n/en/glossary';
import { finishInSlices } from '@/utils/in-slices';
import type { Library } from '@/utils/library/open';
import { publicationOf } from '@/utils/library/publications';
import { textOf } from '@/utils/library/texts';
import { libraryHash } from '@/utils/library-hash';
import { readerHash } from '@/utils/reader-hash';
import type { Related } from '@/utils/search/catalogue';
import { acronymSteps } from '@/utils/summary/acronyms';
import { paperLinks } from './paper-links';
import '@/components/glossary/glossary.css';

const loadExport = async () => (await import('@/entrypoints/library/export/ExportPaper')).ExportPaper;

interface Props {
  library: Library;
  paperKey: string;
  actions: Actions;
}

const TEXTS = { ...glossaryMessages, ...entityMessages };

/** Papers that are named as like this one. */
const RELATED = 5;

/** What a paper has in it besides its highlights: papers like it, with why, and the short forms that it explains. */
export function PaperInside(props: Props) {
  return (
    <MoreText texts={TEXTS}>
      <div class="paper-inside">
        <RelatedPapers {...props} />
        <Acronyms {...props} />
        <WhoWhere {...props} />
        <ExportPaper {...props} />
      </div>
    </MoreText>
  );
}

function RelatedPapers({ library, paperKey }: Props) {
  const t = useText();
  const { value, problem, reload } = useLive(
    async () => {
      const related = await sharedCatalogue().related({ key: paperKey, limit: RELATED });
      const links = await paperLinks(
        library,
        related.map(({ key }) => key),
      );
      return links.map((link) => ({ link, why: related.find(({ key }) => key === link.key) }));
    },
    onCatalogueChange,
    [library, paperKey],
  );
  return (
    <section>
      <h3>{t('related')}</h3>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {value?.length === 0 && <p class="soft small">{t('noRelated')}</p>}
      <ul class="related">
        {value?.map(({ link, why }) => (
          <li key={link.key}>
            <a href={link.href}>
              <bdi lang={link.language}>{link.title}</bdi>
            </a>
            {why && <p class="soft small">{reason(t, why)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to the dialog of exports, for this paper alone. */
function ExportPaper({ library, actions, paperKey }: Props) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <button type="button" onClick={() => setOpen(true)}>
        <Icon node={Download} size={16} />
        {t('exportPaper')}
      </button>
      {isOpen && (
        <Lazy
          load={loadExport}
          actions={actions}
          props={{ library, actions, paperKey, onClose: () => setOpen(false) }}
        />
      )}
    </section>
  );
}

/** Why two papers are alike, in words: "Both speak of cable and repair · category Maritime Security". */
function reason(t: ReturnType<typeof useText>, { terms, categories, authors }: Related): string {
  return [
    terms.length > 0 && t('sharedWords', { words: formatNames(terms) }),
    categories.length > 0 && t('sharedCategories', { n: categories.length, names: formatNames(categories) }),
    authors.length > 0 && t('sharedAuthors', { n: authors.length, names: formatNames(authors) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Acronyms({ library, paperKey }: Props) {
  const t = useText();
  const { value, problem, reload } = useLive(
    async () => {
      const text = await textOf(library, paperKey);
      if (!text) return { acronyms: null };
      const lead = text.lead ? [{ n: 0, kind: 'text', text: text.lead.text } as const] : [];
      const { signal } = new AbortController();
      const acronyms = await finishInSlices(acronymSteps([...lead, ...text.paragraphs]), signal);
      return {
        acronyms: (acronyms ?? []).map((found) => ({
          ...found,
          paragraph: paragraphNumber(text.paragraphs, found.paragraph),
        })),
      };
    },
    onCatalogueChange,
    [library, paperKey],
  );
  const acronyms = value?.acronyms;
  return (
    <section>
      <h3>{t('acronymsHere')}</h3>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {acronyms === null && <p class="soft small">{t('noTextKept')}</p>}
      {acronyms?.length === 0 && <p class="soft small">{t('noAcronyms')}</p>}
      {acronyms && acronyms.length > 0 && (
        <dl class="terms">
          {acronyms.map(({ short, long, paragraph }) => (
            <div class="term" key={short}>
              <dt>
                <bdi>{short}</bdi>
              </dt>
              <dd>
                <span>
                  <bdi>{long}</bdi>{' '}
                  {paragraph !== null && (
                    <span class="soft small">({t('inParagraph', { n: paragraph })})</span>
                  )}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Who, where and when: each place leads to its paragraph in the reader. */
function WhoWhere({ library, paperKey }: Props) {
  const t = useText();
  const { value, problem, reload } = useLive(
    async () => {
      const [paper, text] = await Promise.all([
        publicationOf(library, [paperKey]),
        textOf(library, paperKey),
      ]);
      return { paper, text };
    },
    onCatalogueChange,
    [library, paperKey],
  );
  const { paper, text } = value ?? {};
  return (
    <section>
      <h3>{t('entities')}</h3>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {value && !(paper && text) && <p class="soft small">{t('noTextForEntities')}</p>}
      {paper && text && (
        <PaperIndex
          text={text}
          language={paper.language}
          published={paper.published}
          heading="h4"
          searchHref={(name) => libraryHash({ q: `"${name}"` })}
          place={(n, label, children) => (
            <a href={`reader.html${readerHash({ key: paperKey, paragraph: n })}`} aria-label={label}>
              {children}
            </a>
          )}
        />
      )}
    </section>
  );
}
