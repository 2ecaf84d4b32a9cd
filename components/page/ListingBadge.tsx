import { BookmarkCheck, Highlighter } from 'lucide';
import { Icon } from '@/components/Icon';
import type { Marked } from '@/components/listing-marks';
import { useText } from '@/components/text';

const WORDS = { 'to-read': 'markSaved', reading: 'markReading', read: 'markRead' } as const;

/** What the library knows of a paper, in as little as can be read, beside its title on a list of the site. */
export function ListingBadge({ saved, status, highlights }: Marked) {
  const t = useText();
  const hasStatus = saved || status !== 'to-read';
  return (
    <>
      {saved && <Icon node={BookmarkCheck} size={12} />}
      {hasStatus && <span class="mark-word">{t(WORDS[status])}</span>}
      {highlights > 0 && (
        <span class="mark-highlights">
          <Icon node={Highlighter} size={12} />
          {highlights}
        </span>
      )}
    </>
  );
}
