import type { Author, Paragraph } from '@/utils/article/article';
import type { SourcePaper, SourceVersion } from '@/utils/quotation-check/sources';

/** Papers that we wrote, to quote from. */

interface Written {
  key: string;
  title: string;
  authors: Author[];
  published: string;
  lead?: string;
  paragraphs: string[];
  /** Paragraphs of an earlier version, by number. */
  before?: Record<number, string>;
}

const WRITTEN: Written[] = [
  {
    key: 'CO25001',
    title: 'Ferries, Fishers and the Price of Calm Water',
    authors: [{ name: 'Amara Teo', family: 'Teo', given: 'Amara' }],
    published: '2025-01-09',
    lead: 'Small ports decide whether a strait stays open. They are rarely asked when patrols are planned.',
    paragraphs: [
      'The harbour masters of the northern islands do not trust the new patrol scheme, and they have told the ministry so three times since March 2024.',
      'Patrols should be announced a week ahead, unless a storm warning is in force. Fishers must be able to plan their nights, and ferries their timetables.',
      'In 2023 the islands counted 412 boardings, of which 37 led to a fine. The number of complaints grew by 12.5% in the same year.',
      'It is not the size of the fleet that keeps the water calm; it is the habit of talking before sailing. “We know every skipper by name,” one harbour master said, “and that is our radar.”',
      'A hotline would cost less than one patrol boat. The ministry’s own estimate puts it at $240,000 a year, staff included.',
      'None of this will work without trust. Where the coastguard has listened, as it has in Port Selwyn, disputes have fallen; where it has not, they have moved to the courts.',
      'The states’ rights in the outer waters remain contested, and no court is likely to settle them before 2030.',
    ],
  },
  {
    key: 'CO25002',
    title: 'A Quiet Grid: Power Sharing Across Three Borders',
    authors: [
      { name: 'Lim Boon Hock', literal: 'Lim Boon Hock' },
      { name: 'Clara Voss', family: 'Voss', given: 'Clara' },
    ],
    published: '2025-02-17',
    paragraphs: [
      'Electricity crosses borders more easily than trust does. The three neighbours agreed in principle to share power, but the agreement says little about who pays when the lines fail.',
      'A regional grid may lower prices for households by up to 8 per cent, although nobody has yet shown how the savings would reach them.',
      'Engineers favour non-synchronous links because a fault in one country cannot then darken the others. Politicians prefer whatever can be opened with a ribbon.',
      'The first cable, laid in 1998, was meant to carry 200 megawatts. It has never carried more than 90.',
      'We cannot recommend a common regulator at this stage. What the neighbours need first is a common meter: one set of figures that all of them believe.',
      'Storage is the missing partner. Without batteries, solar power sold at noon is bought back at dusk at three times the price.',
    ],
  },
  {
    key: 'IP24011',
    title: 'After the Flood: Who Remembers the Relief?',
    authors: [{ name: 'Nadia Rahim', family: 'Rahim', given: 'Nadia' }],
    published: '2024-08-02',
    lead: 'Relief that arrives late is remembered longer than relief that arrives on time.',
    paragraphs: [
      'Two years after the flood, most households remember who came first and who filmed it. They do not remember the amounts.',
      'Volunteers were able to reach 64 villages in the first week; soldiers reached 19. The difference was boats, not courage.',
      'The committee could hardly have known that the bridge would fall. It should, however, have asked the villagers, who knew.',
      'Cash was faster than rice and cheaper than tents. Even so, only one agency in five was willing to hand out cash before the second month.',
      'Donors often prefer to count what they give. Villages prefer to count what they get.',
      'There is no evidence that early warnings caused panic. There is some evidence that late ones did.',
    ],
    before: {
      2: 'Volunteers were able to reach 61 villages in the first week; soldiers reached 24. The difference was boats, not courage.',
    },
  },
  {
    key: 'IP23044',
    title: 'The Price of a Promise',
    authors: [{ name: 'Amara Teo', family: 'Teo', given: 'Amara' }],
    published: '2023-05-30',
    paragraphs: [
      'A promise between governments is worth what it costs to break. In the archipelago it has so far cost almost nothing.',
      'Envoys must report to parliament within thirty days, yet in practice they rarely report at all.',
      'The treaty of 1976 was never meant to bind ministers to a timetable; it was meant to keep them in the same room.',
      'Observers who expected an open quarrel were disappointed. Observers who expected an agreement were disappointed as well.',
      'Electricity, water and fish are shared in silence. It is the flags that make a noise.',
    ],
  },
  {
    key: 'WP312',
    title: 'Counting Trolls: Measuring Online Falsehoods in Small States',
    authors: [{ name: 'Tan Wei Ling', literal: 'Tan Wei Ling' }],
    published: '2022-11-14',
    paragraphs: [
      'Falsehoods travel along friendships, not along cables. A post that is shared by an aunt is believed by twice as many people as one that is shared by a stranger.',
      'Our sample of 1,240 accounts was small but unusual: every account belonged to a person whom we had met.',
      'Fact-checks did not change minds. They did, in 31 of 100 cases, change what people were willing to forward.',
      'Platforms are neither publishers nor postmen. They are closer to landlords, and should be regulated as such.',
      'The law of 2019 has been used sparingly. Ministers might use it more, and critics expect them to; we found no sign of either.',
      '信任是缓慢建立的，却可以在一夜之间失去。',
    ],
  },
  {
    key: 'https://example.org/essay/the-long-table',
    title: 'The Long Table: Notes on Hosting Enemies',
    authors: [{ name: 'Jonas Okafor', family: 'Okafor', given: 'Jonas' }],
    published: '2021-03-03',
    paragraphs: [
      'Seat the rivals where they can see the door. People who can leave tend to stay.',
      'The second day is always the worst. On the first everyone is polite, and on the third everyone is tired.',
      'Never publish the menu. “A menu is a communiqué,” an old protocol chief told me, “and communiqués are where dinners go to die.”',
    ],
  },
];

function paragraphsOf(texts: readonly string[]): Paragraph[] {
  return texts.map((text, i) => ({ n: i + 1, kind: 'text', text }));
}

export const PAPERS: readonly SourcePaper[] = WRITTEN.map((written) => {
  const { key, title, authors, published, lead, paragraphs, before } = written;
  const isRsis = !key.startsWith('http');
  const named = lead === undefined ? null : { label: 'Synopsis', text: lead };
  const present: SourceVersion = {
    sha256: `${key}-now`,
    lead: named,
    paragraphs: paragraphsOf(paragraphs),
    createdAt: '2025-03-02T08:00:00.000Z',
  };
  const older: SourceVersion = {
    ...present,
    sha256: `${key}-before`,
    paragraphs: paragraphsOf(paragraphs.map((text, i) => before?.[i + 1] ?? text)),
    createdAt: '2025-03-01T08:00:00.000Z',
  };
  return {
    key,
    keys: [key, ...(isRsis ? [`rsis-publication/${key.toLowerCase()}-paper`] : [])],
    url: isRsis ? `https://www.rsis.edu.sg/rsis-publication/rsis/${key.toLowerCase()}-paper/` : key,
    title,
    authors,
    published,
    code: isRsis ? key : null,
    series: isRsis ? 'RSIS Commentary Series' : null,
    number: null,
    language: 'en',
    coverage: 'full' as const,
    publisher: isRsis ? null : 'Example Review',
    lead: named,
    present: present.sha256,
    versions: before ? [older, present] : [present],
  };
});

/** Where the papers of a test are: all of them are candidates of everything. */
export const SOURCES = {
  facts: async () => PAPERS,
  candidates: async () => null,
  edited: async () => [],
  papers: async (keys: readonly string[]) => PAPERS.filter(({ key }) => keys.includes(key)),
};
