import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { worker } from '@/utils/browser';
import type { PublicationRecord } from '@/utils/library/records';
import { ProblemError } from '@/utils/problem';
import type { Body } from './body';
import { useImages } from './use-images';

interface Props {
  publication: PublicationRecord;
  /** Of the text. */
  html: string;
  body: Body | null;
  actions: Actions;
}

/** Shows the images that are kept with a paper in its text, and says which are not, with the way to fetch them. */
export function ImagesLine({ publication, html, body, actions }: Props) {
  const t = useText();
  const images = useImages(publication.keys, html, body);
  const fetchImages = () =>
    void actions.run(
      async () => {
        const answer = await worker('keepImages', { key: publication.key });
        if (!answer.ok) throw new ProblemError(answer.problem);
        images.again();
        return answer.value;
      },
      ({ fetched, failed, isOff }) => {
        if (isOff) return { text: t('imagesOff') };
        const said = [
          ...(fetched > 0 || failed === 0 ? [t('imagesFetched', { n: fetched })] : []),
          ...(failed > 0 ? [t('imagesFailed', { n: failed })] : []),
        ];
        return { text: said.join(' ') };
      },
    );
  if (images.missing === 0) return null;
  return (
    <p class="reader-images soft small">
      <span>{t('imagesMissing', { n: images.missing })}</span>
      {publication.savedAt !== null && (
        <button type="button" class="quiet small" onClick={fetchImages}>
          {t('fetchImages')}
        </button>
      )}
    </p>
  );
}
