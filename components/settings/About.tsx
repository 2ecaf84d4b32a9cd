import { useText } from '@/components/text';

/** Whose work the citations are; the notices in full are a file of the extension. */
export function About({ noticesHref }: { noticesHref: string }) {
  const t = useText();
  return (
    <section>
      <h2>{t('about')}</h2>
      <p>{t('notAffiliated')}</p>
      <p>
        {t('madeWith')}{' '}
        <a href="https://github.com/Juris-M/citeproc-js" target="_blank" rel="noopener noreferrer">
          citeproc-js
        </a>
        {' · '}
        <a href="https://citationstyles.org/" target="_blank" rel="noopener noreferrer">
          Citation Style Language
        </a>
      </p>
      <p>
        <a href={noticesHref} target="_blank" rel="noopener">
          {t('notices')}
        </a>
      </p>
    </section>
  );
}
