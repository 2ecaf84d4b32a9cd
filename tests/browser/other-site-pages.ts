/** Pages of sites that are not of RSIS, invented: what a reader may ask the extension to read all the same. */

const SENTENCES = [
  'The lamplighters of Orrin Quay have asked for a fourth boat, and the council has given them a committee instead. Nobody on either side of the table seemed surprised.',
  'For eleven winters the quay has been lit by two boats and a borrowed punt. When the punt was returned to its owner in October, the eastern steps went dark for nine evenings.',
  '“We can light what we can reach,” said Odile Farrant, who leads the crew. “We cannot reach what the tide takes away from us at half past four.”',
  'The committee will meet in the spring, by which time the evenings will be long enough to make its subject disappear until the autumn.',
];

export const LAMPS = {
  path: '/city/2024/lamplighters/',
  url: 'http://news.example/city/2024/lamplighters/',
  title: 'Lamplighters ask for a boat and get a committee',
  publisher: 'The Lantern Post',
  quote: 'the eastern steps went dark for nine evenings',
} as const;

interface Look {
  head?: string;
  style?: string;
}

/** The story on a news site whose head speaks JSON-LD; `look` adds what a test is about. */
export function lampsPage({ head = '', style = '' }: Look = {}): string {
  const linked = {
    '@type': 'NewsArticle',
    headline: LAMPS.title,
    datePublished: '2024-05-03T23:40:00-05:00',
    author: { '@type': 'Person', name: 'Ilse van der Brink' },
    publisher: { '@type': 'Organization', name: LAMPS.publisher },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>${LAMPS.title} | ${LAMPS.publisher}</title>
<meta property="og:site_name" content="${LAMPS.publisher}">
<script type="application/ld+json">${JSON.stringify(linked)}</script><style>body { max-width: 40rem; margin: auto; } ${style}</style></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>${LAMPS.title}</h1>
${SENTENCES.map((text) => `<p>${text}</p>`).join('\n')}</article></main><footer>© The Lantern Post</footer></body></html>`;
}
