export interface PaperLink {
  key: string;
  title: string;
  href: string;
  language: string;
}

/** Papers by their titles, each a link to it in the library. */
export function PaperLinks({ papers }: { papers: readonly PaperLink[] }) {
  return (
    <ul>
      {papers.map(({ key, title, href, language }) => (
        <li key={key}>
          <a href={href}>
            <bdi lang={language}>{title}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
