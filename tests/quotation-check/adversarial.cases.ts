import type { GoldCase } from './gold.cases';

const TEO = 'CO25001';
const GRID = 'CO25002';
const FLOOD = 'IP24011';
const PROMISE = 'IP23044';
const TROLLS = 'WP312';
const TABLE = 'https://example.org/essay/the-long-table';

/** A draft in which the sense was turned: [name, what the draft has, key of the paper]. None of them may pass. */
export const TURNED: readonly [name: string, draft: string, key: string][] = [
  [
    'a number in full-width digits',
    'Teo: “In 2023 the islands counted ４１３ boardings, of which 37 led to a fine.”',
    TEO,
  ],
  [
    'a number in Arabic digits',
    'Teo: “In 2023 the islands counted ٤١٣ boardings, of which 37 led to a fine.”',
    TEO,
  ],
  [
    'another number spelled out',
    'Rahim: “Volunteers were able to reach forty-six villages in the first week.”',
    FLOOD,
  ],
  [
    'a figure spelled out',
    'Rahim: “Volunteers were able to reach sixty-four villages in the first week.”',
    FLOOD,
  ],
  [
    'a word for another number',
    'Rahim: “only one agency in six was willing to hand out cash before the second month.”',
    FLOOD,
  ],
  ['thirty as thirteen', 'Teo: “Envoys must report to parliament within thirteen days.”', PROMISE],
  [
    'a separator of thousands as a decimal',
    'Tan: “Our sample of 1.240 accounts was small but unusual.”',
    TROLLS,
  ],
  ['a decimal point moved', 'Teo: “The number of complaints grew by 125% in the same year.”', TEO],
  ['a percent sign lost', 'Teo: “The number of complaints grew by 12.5 in the same year.”', TEO],
  ['a year by one', 'Teo: “The treaty of 1967 was never meant to bind ministers to a timetable.”', PROMISE],
  [
    'a superscript digit in a number',
    'Tan: “Fact-checks did not change minds. They did, in 31² of 100 cases, change what people were willing to forward.”',
    TROLLS,
  ],
  [
    'a negation taken out',
    'Teo: “the harbour masters of the northern islands do trust the new patrol scheme”',
    TEO,
  ],
  ['a negation put in', 'Okafor: “People who can leave do not tend to stay.”', TABLE],
  ['not un-', 'Tan: “Our sample of 1,240 accounts was small but not unusual.”', TROLLS],
  ['un- taken off', 'Tan: “Our sample of 1,240 accounts was small but usual.”', TROLLS],
  [
    'non- taken off',
    'Voss: “Engineers favour synchronous links because a fault in one country cannot then darken the others.”',
    GRID,
  ],
  ['cannot as can', 'Voss: “We can recommend a common regulator at this stage.”', GRID],
  [
    'never as ever',
    'Voss: “The first cable, laid in 1998, was meant to carry 200 megawatts. It has ever carried more than 90.”',
    GRID,
  ],
  ['hardly left out', 'Rahim: “The committee could have known that the bridge would fall.”', FLOOD],
  ['neither left out', 'Tan: “Platforms are publishers and postmen.”', TROLLS],
  ['rarely as really', 'Teo: “yet in practice they really report at all”', PROMISE],
  [
    'a negation behind a bracket',
    'Teo: “the harbour masters of the northern islands do [not] not trust the new patrol scheme”',
    TEO,
  ],
  ['a negation that an ellipsis hides', 'Voss: “We […] recommend a common regulator at this stage.”', GRID],
  ['a negation that three dots hide', 'Voss: “We ... recommend a common regulator at this stage.”', GRID],
  [
    'a modal verb in brackets',
    'Teo: “Patrols [must] be announced a week ahead, unless a storm warning is in force.”',
    TEO,
  ],
  ['a number in brackets', 'Rahim: “Volunteers were able to reach [84] villages in the first week.”', FLOOD],
  [
    'another name',
    'Teo: “Where the coastguard has listened, as it has in Port Salwyn, disputes have fallen.”',
    TEO,
  ],
  [
    'a name by a look-alike letter',
    'Teo: “Where the coastguard has listened, as it has in Port Sеlwyn, disputes have fallen.”',
    TEO,
  ],
  ['a month', 'Teo: “they have told the ministry so three times since May 2024”', TEO],
  ['may as must', 'Voss: “A regional grid must lower prices for households by up to 8 per cent.”', GRID],
  ['a comparison turned', 'Rahim: “Cash was faster than rice and dearer than tents.”', FLOOD],
  ['unless as if', 'Teo: “Patrols should be announced a week ahead, if a storm warning is in force.”', TEO],
  [
    'in a block quotation',
    'Teo is plain:\n\n> The harbour masters of the northern islands do trust the new patrol scheme, and they have told\n> the ministry so three times since March 2024.\n',
    TEO,
  ],
  [
    'over paragraphs',
    'Rahim: “There is evidence that early warnings caused panic.\n\n“There is some evidence that late ones did.”',
    FLOOD,
  ],
  ['in German marks', 'Okafor: „The second day is never the worst.“', TABLE],
  ['in French marks with blanks', 'Okafor : « The second day is not always the worst. »', TABLE],
  ['in corner brackets', 'Tan 「信任是缓慢建立的，却不可以在一夜之间失去。」', TROLLS],
  ['in brackets within brackets', 'Tan 『信任不是缓慢建立的，却可以在一夜之间失去。』', TROLLS],
  [
    'at a line that ends in a hyphen',
    'Voss: “Engineers favour syn-\nchronous links because a fault in one country cannot then darken the others.”',
    GRID,
  ],
  [
    'by a sign that nobody sees',
    'Teo: “In 2023 the islands counted 4\u200b13 boardings, of which 37 led to a fine.”',
    TEO,
  ],
  [
    'in a nested quotation',
    'Teo: “‘We know no skipper by name,’ one harbour master said, ‘and that is our radar.’”',
    TEO,
  ],
];

/** What is quoted right, or not at all, in ways that a check may stumble over. */
export const HARD: readonly GoldCase[] = [
  {
    name: 'a line that ends in a hyphen',
    draft:
      'Voss: “Engineers favour non-synchronous links because a fault in one country cannot then dark-\nen the others.”',
    expected: [{ verdict: 'verbatim', key: GRID }],
  },
  {
    name: 'a soft hyphen at the end of a line',
    draft:
      'Voss: “Engineers favour non-synchronous links because a fault in one coun\u00ad\ntry cannot then darken the others.”',
    expected: [{ verdict: 'verbatim', key: GRID }],
  },
  {
    name: 'a note mark within the marks',
    draft: 'Rahim: “They do not remember the amounts.[^3]”\n\n[^3]: Rahim 2024.',
    expected: [{ verdict: 'verbatim', key: FLOOD }],
  },
  {
    name: 'a raised figure of a note within the marks',
    draft: 'Rahim: “They do not remember the amounts.¹²”',
    expected: [{ verdict: 'verbatim', key: FLOOD }],
  },
  {
    name: 'corner brackets',
    draft: 'Tan writes 「信任是缓慢建立的，却可以在一夜之间失去。」',
    expected: [{ verdict: 'verbatim', key: TROLLS }],
  },
  {
    name: 'white corner brackets',
    draft: 'Tan writes 『信任是缓慢建立的，却可以在一夜之间失去。』',
    expected: [{ verdict: 'verbatim', key: TROLLS }],
  },
  {
    name: 'French marks with narrow blanks',
    draft: 'Okafor : «\u202fPeople who can leave tend to stay.\u202f»',
    expected: [{ verdict: 'verbatim', key: TABLE }],
  },
  {
    name: 'single German marks',
    draft: 'Okafor: ‚People who can leave tend to stay.‘',
    expected: [{ verdict: 'verbatim', key: TABLE }],
  },
  {
    name: 'reversed guillemets',
    draft: 'Okafor: »People who can leave tend to stay.«',
    expected: [{ verdict: 'verbatim', key: TABLE }],
  },
  {
    name: 'apostrophes within single marks',
    draft: "Teo: 'The ministry's own estimate puts it at $240,000 a year, staff included.'",
    expected: [{ verdict: 'verbatim', key: TEO }],
  },
  {
    name: 'a genitive of a plural within single marks',
    draft: 'Teo: ‘The states’ rights in the outer waters remain contested’.',
    expected: [{ verdict: 'verbatim', key: TEO }],
  },
  {
    name: 'three paragraphs, each opened, the last closed',
    draft:
      'Rahim: “Two years after the flood, most households remember who came first and who filmed it. They do not remember the amounts.\n\n“Volunteers were able to reach 64 villages in the first week; soldiers reached 19. The difference was boats, not courage.\n\n“The committee could hardly have known that the bridge would fall.”',
    expected: [{ verdict: 'verbatim', key: FLOOD }],
  },
  {
    name: 'a mark that nothing closes leaves the next paragraph alone',
    draft: 'He said: “Something and then nothing.\n\nOkafor: “People who can leave tend to stay.”',
    expected: [{ verdict: 'verbatim', key: TABLE }],
  },
  {
    name: 'said to be of another paper of the same author',
    draft:
      'In “The Price of a Promise”, Teo writes: “Fishers must be able to plan their nights, and ferries their timetables.”',
    expected: [{ verdict: 'verbatim' }, { verdict: 'wrong-paper', key: TEO }],
  },
  {
    name: 'said to be of another author, in a note',
    draft:
      'As was written, “storage is the missing partner”.[^1]\n\n[^1]: Rahim, “After the Flood: Who Remembers the Relief?”, 2024.',
    expected: [{ verdict: 'wrong-paper', key: GRID }, { verdict: 'verbatim' }],
  },
  {
    name: 'said to be of another year of the author',
    draft: '“Fishers must be able to plan their nights, and ferries their timetables” (Teo 2023).',
    expected: [{ verdict: 'wrong-paper', key: TEO }],
  },
];
