import { useState } from 'preact/hooks';
import { type PaperLink, PaperLinks } from '@/components/glossary/PaperLinks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { GlossaryTerm } from '@/utils/glossary/glossary-view';
import type { Library } from '@/utils/library/open';
import { paperLinks } from './paper-links';

interface Props {
  meaning: GlossaryTerm['meanings'][number];
  library: Library;
  actions: Actions;
}

/** One meaning of a short form, with the papers that give it that; they are read when they are asked for. */
export function Meaning({ meaning: { long, keys }, library, actions }: Props) {
  const t = useText();
  const [papers, setPapers] = useState<PaperLink[] | null>(null);
  const read = () => void actions.run(async () => setPapers(await paperLinks(library, keys)));
  return (
    <div>
      <bdi>{long}</bdi>
      <details onToggle={({ currentTarget }) => currentTarget.open && read()}>
        <summary>{t('definedIn', { n: keys.length })}</summary>
        {papers ? <PaperLinks papers={papers} /> : <p role="status">{t('working')}</p>}
      </details>
    </div>
  );
}
