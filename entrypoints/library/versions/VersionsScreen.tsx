import { ArrowLeft } from 'lucide';
import { useMemo } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { MoreText } from '@/components/MoreText';
import { Notice, ReadingProblem, SlowReading, StateMessage } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useLive } from '@/components/use-live';
import { Changes } from '@/components/versions/Changes';
import { CompareForm } from '@/components/versions/CompareForm';
import { VersionList } from '@/components/versions/VersionList';
import { VersionText } from '@/components/versions/VersionText';
import { saveFile } from '@/entrypoints/library/download';
import { sanitiseToFragment } from '@/utils/article/sanitise';
import { writeVersion } from '@/utils/export/version';
import { versionsMessages } from '@/utils/i18n/en/versions';
import { onLibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/open';
import { type PaperVersions, versionsOfPaper } from '@/utils/library/texts';
import { compareVersions } from '@/utils/versions/comparison';
import { type VersionsRoute, versionsHash } from '@/utils/versions/versions-hash';
import { newestTwo, rowViews, versionViews } from './versions-view';
import '@/components/versions/versions.css';

interface Props {
  library: Library;
  route: VersionsRoute;
  actions: Actions;
}

/** The versions of one paper's text: to be read, and any two to be compared. */
export function VersionsScreen(props: Props) {
  return (
    <MoreText texts={versionsMessages}>
      <Screen {...props} />
    </MoreText>
  );
}

function Screen({ library, route, actions }: Props) {
  const t = useText();
  const { value, problem, isSlow, reload } = useLive(
    async () => ({ paper: await versionsOfPaper(library, route.key) }),
    onLibraryChange,
    [library, route.key],
  );
  const paper = value?.paper;
  return (
    <div class="versions-screen">
      <header class="versions-head">
        <a href="#papers">
          <Icon node={ArrowLeft} size={16} />
          {t('backToLibrary')}
        </a>
        <h1>{t('versionsTitle')}</h1>
        {paper && (
          <p lang={paper.publication.language}>
            <bdi>{paper.publication.title}</bdi>
          </p>
        )}
      </header>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {isSlow && <SlowReading onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {value && !paper?.versions.length && (
        <StateMessage tone="info" title={t('noVersionsTitle')}>
          <p>{t('noVersions')}</p>
        </StateMessage>
      )}
      {paper && paper.versions.length > 0 && <Versions paper={paper} route={route} actions={actions} />}
    </div>
  );
}

function Versions({ paper, route, actions }: Omit<Props, 'library'> & { paper: PaperVersions }) {
  const t = useText();
  const { publication, versions } = paper;
  const views = versionViews(paper);
  const asked = route.to ? route : newestTwo(paper);
  const [from, to] = [asked.from, asked.to ?? (versions.length === 1 ? versions[0]?.sha256 : undefined)];
  const find = (digest: string | undefined) => versions.find(({ sha256 }) => sha256 === digest);
  const viewOf = (digest: string | undefined) => views.find(({ sha256 }) => sha256 === digest);
  const [before, after, view] = [find(from), find(to), viewOf(to)];
  const isMissing = after === undefined || (from !== undefined && before === undefined);
  const compared = newestTwo(paper);
  const save = () =>
    after &&
    void actions.run(
      async () => saveFile(writeVersion(publication, after, viewOf(to)?.number ?? 1)),
      (file) => ({ text: t('versionSaved', { file }) }),
    );
  return (
    <>
      {versions.length === 1 && (
        <StateMessage tone="info" title={t('onlyOneTitle')}>
          <p>{t('onlyOne')}</p>
        </StateMessage>
      )}
      <VersionList versions={views} current={[from, to]} />
      {versions.length > 1 && (
        <CompareForm
          versions={views}
          from={from ?? compared.from ?? ''}
          to={(from ? to : undefined) ?? compared.to ?? ''}
          onCompare={(one, other) => {
            location.hash = versionsHash({ key: publication.key, from: one, to: other });
          }}
        />
      )}
      {isMissing && (
        <Notice tone="warning">
          <strong>{t('notKeptTitle')}</strong>
          <p>{t('notKept')}</p>
        </Notice>
      )}
      {before && after && <Compared paper={paper} before={before} after={after} />}
      {from === undefined && after && view && (
        <VersionText
          version={view}
          language={publication.language}
          body={() => sanitiseToFragment(after.html)}
          onSave={save}
        />
      )}
    </>
  );
}

type Text = PaperVersions['versions'][number];

function Compared({ paper, before, after }: { paper: PaperVersions; before: Text; after: Text }) {
  const t = useText();
  const { publication, versions, highlights } = paper;
  const numberOf = (text: Text) => versions.indexOf(text) + 1;
  const { rows, touched } = useMemo(() => {
    const comparison = compareVersions(before, after, highlights);
    return { rows: rowViews(comparison), touched: comparison.touched };
  }, [paper, before.sha256, after.sha256]);
  return (
    <section class="comparison" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changesTitle', { from: numberOf(before), to: numberOf(after) })}</h2>
      <Changes
        key={`${before.sha256} ${after.sha256}`}
        rows={rows}
        touched={touched}
        language={publication.language}
      />
    </section>
  );
}
