import { Check, CircleHelp, Clock, FileWarning, Minus, Quote, TriangleAlert, Type } from 'lucide';
import { formatMoment } from '@/components/format';
import { Icon } from '@/components/Icon';
import { Key } from '@/components/Key';
import { useText } from '@/components/text';
import { WordDiff } from '@/components/WordDiff';
import type { PaperFacts } from '@/utils/quotation-check/sources';
import type { Finding, Verdict } from '@/utils/quotation-check/verdict';

type Texts = ReturnType<typeof useText>;

interface Props {
  finding: Finding;
  /** The quotation as it stands in the draft now. */
  quoted: string;
  /** What is known of the paper that has it; null where none has. */
  paper: PaperFacts | null;
  /** Address of the place in the reader. */
  href: string | null;
  isChanged: boolean;
  /** Absent where there is nothing to put. */
  onWords: (() => void) | undefined;
  onCitation: (() => void) | undefined;
}

const ICONS = {
  verbatim: Check,
  older: Clock,
  altered: Type,
  'wrong-paper': FileWarning,
  'not-found': CircleHelp,
  'set-apart': Minus,
} as const satisfies Record<Verdict, unknown>;

/** One quotation: what it is, where it stands, how the paper has it, and what can be done. */
export function FindingView(props: Props) {
  const { finding, quoted, paper, href, isChanged, onWords, onCitation } = props;
  const { verdict, hit, alsoIn } = finding;
  const t = useText();
  const shown = hit && verdict !== 'verbatim' ? hit.judgement : null;
  return (
    <>
      <p class={`verdict verdict-${verdict}`}>
        <Icon node={ICONS[verdict]} size={16} />
        <strong>{t(`verdict-${verdict}`)}</strong>
        {isChanged && <span class="soft small">{t('isChanged')}</span>}
      </p>
      <blockquote class="finding-quoted" dir="auto">
        {quoted}
      </blockquote>
      <p>{whyOf(t, finding)}</p>
      {shown && shown.reasons.length > 0 && (
        <ul class="finding-reasons">
          {shown.reasons.map((reason) => (
            <li key={reason}>
              <Icon node={TriangleAlert} size={14} />
              {t(`reason-${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {shown && shown.reasons.length > 0 && (
        <p class="finding-diff">
          <WordDiff parts={shown.diff} />
        </p>
      )}
      {hit?.now && (
        <p class="finding-diff">
          <span class="soft small">{t('inVersionNow')}</span> <WordDiff parts={hit.now.diff} />
        </p>
      )}
      {hit && paper && (
        <p class="finding-paper small">
          <Icon node={Quote} size={14} />
          {href ? (
            <a href={href} aria-label={t('openAtPlace', { title: paper.title })}>
              <bdi>{paper.title}</bdi>
            </a>
          ) : (
            <bdi>{paper.title}</bdi>
          )}
          <span class="soft">{placeName(t, finding)}</span>
          {alsoIn.length > 0 && <span class="soft">{t('alsoIn', { n: alsoIn.length })}</span>}
        </p>
      )}
      {hit && hit.judgement.notes.length > 0 && (
        <ul class="finding-notes soft small">
          {hit.judgement.notes.map((note) => (
            <li key={note}>{t(`note-${note}`)}</li>
          ))}
        </ul>
      )}
      {(onWords || onCitation) && (
        <div class="finding-acts">
          {onWords && (
            <button type="button" aria-keyshortcuts="r" onClick={onWords}>
              {t('putWords')} <Key name="r" />
            </button>
          )}
          {onCitation && (
            <button type="button" aria-keyshortcuts="c" onClick={onCitation}>
              {t('putCitation')} <Key name="c" />
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** What a verdict means for this quotation, in one sentence. */
function whyOf(t: Texts, { verdict, hit, attribution, apart }: Finding): string {
  const named = attribution.label ?? '';
  switch (verdict) {
    case 'older':
      return t('why-older', { day: hit?.metAt ? formatMoment(hit.metAt) : '' });
    case 'wrong-paper':
      return t(hit?.judgement.reasons.length === 0 ? 'why-wrong-paper' : 'why-wrong-altered', { named });
    case 'not-found':
      return named === '' ? t('why-not-found') : t('why-not-found-named', { named });
    case 'set-apart':
      return t(apart === 'title' ? 'why-apart-title' : 'why-apart-short');
    case 'verbatim':
    case 'altered':
      return t(`why-${verdict}`);
  }
}

function placeName(t: Texts, { hit }: Finding): string {
  if (!hit) return '';
  if (hit.judgement.part === 'title') return t('inTitle');
  if (hit.judgement.part === 'lead') return t('inLead');
  return hit.paragraph === null ? '' : t('paragraphNumber', { n: hit.paragraph });
}
