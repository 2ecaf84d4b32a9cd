import type { Note, Reason } from '@/utils/quotation-check/judge';
import type { Verdict } from '@/utils/quotation-check/verdict';

/** What a quotation is to be told as; what is left out is not asserted. */
export interface Expected {
  verdict: Verdict;
  /** Key of the paper. */
  key?: string;
  reasons?: Reason[];
  note?: Note;
  apart?: 'short' | 'title';
}

/** Drafts with what each of their quotations is, in order. */
export interface GoldCase {
  name: string;
  draft: string;
  expected: Expected[];
}

const ok = (key: string, note?: Note): Expected => ({ verdict: 'verbatim', key, ...(note && { note }) });
const altered = (key: string, ...reasons: Reason[]): Expected => ({ verdict: 'altered', key, reasons });
const wrong = (key: string): Expected => ({ verdict: 'wrong-paper', key });
const none: Expected = { verdict: 'not-found' };
const short: Expected = { verdict: 'set-apart', apart: 'short' };

const TEO = 'CO25001';
const GRID = 'CO25002';
const FLOOD = 'IP24011';
const PROMISE = 'IP23044';
const TROLLS = 'WP312';
const TABLE = 'https://example.org/essay/the-long-table';

export const GOLD: readonly GoldCase[] = [
  // Verbatim.
  {
    name: 'typographic marks',
    draft:
      'Teo writes that “the harbour masters of the northern islands do not trust the new patrol scheme”.',
    expected: [ok(TEO, 'first-letter')],
  },
  {
    name: 'straight marks',
    draft: 'Teo notes that "disputes have fallen; where it has not, they have moved to the courts."',
    expected: [ok(TEO)],
  },
  {
    name: 'single typographic marks',
    draft: 'As Rahim puts it, ‘cash was faster than rice and cheaper than tents’.',
    expected: [ok(FLOOD, 'first-letter')],
  },
  {
    name: 'single straight marks',
    draft: "Rahim is blunt: 'They do not remember the amounts.'",
    expected: [ok(FLOOD)],
  },
  { name: 'guillemets', draft: 'Okafor : « People who can leave tend to stay. »', expected: [ok(TABLE)] },
  {
    name: 'German marks',
    draft: 'Okafor sagt: „The second day is always the worst.“',
    expected: [ok(TABLE)],
  },
  {
    name: 'marks that all close',
    draft: 'Okafor skriver: ”The second day is always the worst.”',
    expected: [ok(TABLE)],
  },
  {
    name: 'TeX marks',
    draft: "Voss and Lim hold that ``storage is the missing partner''.",
    expected: [ok(GRID)],
  },
  {
    name: 'a mark closed by a straight one',
    draft: 'She says “storage is the missing partner".',
    expected: [ok(GRID)],
  },
  {
    name: 'a lead',
    draft:
      'The synopsis has it: “Relief that arrives late is remembered longer than relief that arrives on time.”',
    expected: [ok(FLOOD)],
  },
  {
    name: 'a title',
    draft: 'See “Ferries, Fishers and the Price of Calm Water” for more.',
    expected: [ok(TEO)],
  },
  {
    name: 'a title in small letters',
    draft: 'See “Ferries, fishers and the price of calm water”.',
    expected: [ok(TEO, 'title-case')],
  },
  { name: 'a short title', draft: 'In “The Price of a Promise”, Teo is gloomier.', expected: [ok(PROMISE)] },
  {
    name: 'American comma within',
    draft: '“Villages prefer to count what they get,” Rahim concludes.',
    expected: [ok(FLOOD, 'end')],
  },
  {
    name: 'a stop where the sentence goes on',
    draft: 'Teo: “It is not the size of the fleet that keeps the water calm.”',
    expected: [ok(TEO, 'goes-on')],
  },
  {
    name: 'a nested quotation with other marks',
    draft: 'He wrote: “Never publish the menu. ‘A menu is a communiqué,’ an old protocol chief told me”.',
    expected: [ok(TABLE)],
  },
  {
    name: 'a nested quotation in the same marks',
    draft: 'He wrote: “Never publish the menu. “A menu is a communiqué,” an old protocol chief told me”.',
    expected: [ok(TABLE)],
  },
  {
    name: 'double within single',
    draft:
      "'Never publish the menu. \"A menu is a communiqué,\" an old protocol chief told me' is Okafor's rule.",
    expected: [ok(TABLE)],
  },
  {
    name: 'an ellipsis',
    draft:
      'Teo asks that “patrols should be announced a week ahead … Fishers must be able to plan their nights”.',
    expected: [altered(TEO, 'negation-left-out')],
  },
  {
    name: 'an ellipsis over a harmless clause',
    draft:
      '“Two years after the flood, most households remember who came first […] They do not remember the amounts.”',
    expected: [ok(FLOOD, 'left-out')],
  },
  {
    name: 'an ellipsis of spaced stops',
    draft: '“The number of complaints grew . . . in the same year.”',
    expected: [ok(TEO, 'left-out')],
  },
  {
    name: 'an ellipsis over a sentence',
    draft: '“Platforms are neither publishers nor postmen … The law of 2019 has been used sparingly.”',
    expected: [ok(TROLLS, 'left-out')],
  },
  {
    name: 'two ellipses',
    draft: '“A hotline would cost … one patrol boat … staff included.”',
    expected: [ok(TEO)],
  },
  {
    name: 'an ellipsis at either end',
    draft: '“… the agreement says little about who pays when the lines fail …”',
    expected: [ok(GRID)],
  },
  {
    name: 'sic',
    draft: '“Electricity crosses borders [sic] more easily than trust does.”',
    expected: [ok(GRID)],
  },
  {
    name: 'emphasis added',
    draft: '“Electricity crosses borders more *easily* than trust does” (emphasis added).',
    expected: [ok(GRID)],
  },
  {
    name: 'emphasis added within',
    draft: '“The difference was boats, **not courage** [emphasis added].”',
    expected: [ok(FLOOD)],
  },
  {
    name: 'a name put for a pronoun',
    draft: '“[The cable] has never carried more than 90.”',
    expected: [ok(GRID, 'inserted')],
  },
  {
    name: 'a pronoun explained',
    draft:
      '“Where the coastguard has listened, as it [the coastguard] has in Port Selwyn, disputes have fallen”',
    expected: [ok(TEO, 'inserted')],
  },
  {
    name: 'a letter in brackets',
    draft: 'He holds that “[p]eople who can leave tend to stay”.',
    expected: [ok(TABLE, 'first-letter')],
  },
  {
    name: 'a large letter in brackets',
    draft: '“[S]oldiers reached 19. The difference was boats, not courage.”',
    expected: [ok(FLOOD)],
  },
  {
    name: 'other dashes and spaces',
    draft: '"Fact\u2011checks  did\u00a0not change minds."',
    expected: [ok(TROLLS, 'typography')],
  },
  {
    name: 'straight apostrophes',
    draft: "“The ministry's own estimate puts it at $240,000 a year”",
    expected: [ok(TEO, 'typography')],
  },
  {
    name: 'a soft hyphen',
    draft: '“Elec\u00adtricity crosses borders more easily than trust does.”',
    expected: [ok(GRID)],
  },
  {
    name: 'decomposed letters',
    draft: '“A menu is a communique\u0301,” he was told.',
    expected: [ok(TABLE)],
  },
  {
    name: 'a genitive of a plural in single marks',
    draft: 'Teo: ‘The states’ rights in the outer waters remain contested’.',
    expected: [ok(TEO)],
  },
  {
    name: 'the same in straight marks',
    draft: "Teo: 'The states' rights in the outer waters remain contested'.",
    expected: [ok(TEO)],
  },
  {
    name: 'contractions are no marks',
    draft: "It's the ministry's fault, isn't it? They don't say so in the '90s papers.",
    expected: [],
  },
  {
    name: 'broken lines',
    draft:
      'Teo says that “patrols should be\nannounced a week ahead, unless a storm\nwarning is in force”.\n\nShort.',
    expected: [ok(TEO)],
  },
  {
    name: 'a block quotation',
    draft:
      'Voss and Lim write:\n\n> We cannot recommend a common regulator at this stage. What the neighbours need first is a common meter: one set of figures that all of them believe.\n\nI agree.',
    expected: [ok(GRID)],
  },
  {
    name: 'a block quotation of broken lines',
    draft:
      '> The second day is always\n> the worst. On the first everyone is polite,\n> and on the third everyone is tired.\n> — Jonas Okafor',
    expected: [ok(TABLE)],
  },
  {
    name: 'a block quotation over paragraphs',
    draft:
      '> Seat the rivals where they can see the door. People who can leave tend to stay.\n>\n> The second day is always the worst.',
    expected: [ok(TABLE)],
  },
  {
    name: 'a block quotation in marks',
    draft:
      '> “Donors often prefer to count what they give. Villages prefer to count what they get.” (Rahim 2024)',
    expected: [ok(FLOOD)],
  },
  {
    name: 'a quotation over paragraphs',
    draft:
      'He advises: “Seat the rivals where they can see the door. People who can leave tend to stay.\n\n“The second day is always the worst.”',
    expected: [ok(TABLE)],
  },
  {
    name: 'straight marks over paragraphs',
    draft:
      'He advises: "Seat the rivals where they can see the door. People who can leave tend to stay.\n\n"The second day is always the worst."',
    expected: [ok(TABLE)],
  },
  { name: 'Chinese', draft: '她写道：“信任是缓慢建立的，却可以在一夜之间失去。”', expected: [ok(TROLLS)] },
  { name: 'Chinese corner marks', draft: '她写道「却可以在一夜之间失去」', expected: [ok(TROLLS)] },
  {
    name: 'a percentage whole',
    draft: '“The number of complaints grew by 12.5% in the same year.”',
    expected: [ok(TEO)],
  },
  {
    name: 'two in a sentence',
    draft:
      'Teo calls for “the habit of talking before sailing” and says that “a hotline would cost less than one patrol boat”.',
    expected: [ok(TEO), ok(TEO)],
  },
  {
    name: 'negation stands before',
    draft: 'It is “the size of the fleet that keeps the water calm”.',
    expected: [ok(TEO)],
  },
  {
    name: 'a negation directly before',
    draft:
      'Teo says that the scheme is one that they “trust the new patrol scheme, and they have told the ministry so”.',
    expected: [ok(TEO, 'negated-before')],
  },
  {
    name: 'a negation directly before that the draft has too',
    draft: 'The masters do not “trust the new patrol scheme, and they have told the ministry so”.',
    expected: [ok(TEO)],
  },
  {
    name: 'an older version',
    draft: 'Rahim: “Volunteers were able to reach 61 villages in the first week; soldiers reached 24.”',
    expected: [{ verdict: 'older', key: FLOOD }],
  },
  {
    name: 'the present version',
    draft: 'Rahim: “Volunteers were able to reach 64 villages in the first week; soldiers reached 19.”',
    expected: [ok(FLOOD)],
  },
  {
    name: 'neither version',
    draft: 'Rahim: “Volunteers were able to reach 67 villages in the first week; soldiers reached 19.”',
    expected: [altered(FLOOD, 'sense')],
  },
  // Altered.
  {
    name: 'a negation gone',
    draft: '“The harbour masters of the northern islands do trust the new patrol scheme”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'a negation put in',
    draft: '“Patrols should not be announced a week ahead, unless a storm warning is in force.”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'a negation contracted',
    draft: '“Fact-checks didn’t change minds.”',
    expected: [altered(TROLLS, 'sense')],
  },
  {
    name: 'unless becomes if',
    draft: '“Patrols should be announced a week ahead, if a storm warning is in force.”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'hardly gone',
    draft: '“The committee could have known that the bridge would fall.”',
    expected: [altered(FLOOD, 'sense')],
  },
  {
    name: 'rarely becomes often',
    draft: '“yet in practice they often report at all”',
    expected: [altered(PROMISE, 'sense')],
  },
  {
    name: 'no becomes some',
    draft: '“There is some evidence that early warnings caused panic.”',
    expected: [altered(FLOOD, 'sense')],
  },
  {
    name: 'neither nor',
    draft: '“Platforms are either publishers or postmen.”',
    expected: [altered(TROLLS, 'sense')],
  },
  {
    name: 'another number',
    draft: '“In 2023 the islands counted 421 boardings, of which 37 led to a fine.”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'another year',
    draft: '“In 2022 the islands counted 412 boardings, of which 37 led to a fine.”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'another percentage',
    draft: '“The number of complaints grew by 125% in the same year.”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'a percent sign gone',
    draft: '“The number of complaints grew by 12.5 in the same year.”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'a percent sign cut off',
    draft: 'Teo: “The number of complaints grew by 12.5”',
    expected: [altered(TEO, 'cut')],
  },
  {
    name: 'a currency cut off',
    draft: 'Teo: “240,000 a year, staff included”',
    expected: [altered(TEO, 'cut')],
  },
  {
    name: 'another number in words',
    draft: '“The four neighbours agreed in principle to share power”',
    expected: [altered(GRID, 'sense')],
  },
  {
    name: 'another month',
    draft: '“they have told the ministry so three times since May 2024”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'another modal',
    draft: '“A regional grid will lower prices for households by up to 8 per cent”',
    expected: [altered(GRID, 'sense')],
  },
  {
    name: 'should becomes must',
    draft: '“Patrols must be announced a week ahead”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'might becomes will',
    draft: '“Ministers will use it more, and critics expect them to”',
    expected: [altered(TROLLS, 'sense')],
  },
  {
    name: 'another name',
    draft: '“Where the coastguard has listened, as it has in Port Dalton, disputes have fallen”',
    expected: [altered(TEO, 'sense')],
  },
  {
    name: 'an opposite',
    draft: '“only one agency in five was unwilling to hand out cash before the second month”',
    expected: [altered(FLOOD, 'sense')],
  },
  {
    name: 'non- cut off',
    draft:
      'Engineers favour “synchronous links because a fault in one country cannot then darken the others”.',
    expected: [altered(GRID, 'cut')],
  },
  {
    name: 'other words',
    draft: '“Cash was quicker than rice and cheaper than tents.”',
    expected: [altered(FLOOD, 'words')],
  },
  {
    name: 'other order',
    draft: '“Cash was cheaper than tents and faster than rice.”',
    expected: [altered(FLOOD)],
  },
  {
    name: 'American spelling',
    draft: '“The harbor masters of the northern islands do not trust the new patrol scheme”',
    expected: [altered(TEO, 'words')],
  },
  {
    name: 'a typo',
    draft: '“Falsehoods travell along friendships, not along cables.”',
    expected: [altered(TROLLS, 'words')],
  },
  {
    name: 'a word left out',
    draft: '“Donors prefer to count what they give.”',
    expected: [altered(FLOOD, 'omission')],
  },
  {
    name: 'a word put in',
    draft: '“Donors very often prefer to count what they give.”',
    expected: [altered(FLOOD, 'words')],
  },
  {
    name: 'a clause left out without a sign',
    draft: '“A post that is shared by an aunt is believed by a stranger.”',
    expected: [altered(TROLLS)],
  },
  {
    name: 'another tense',
    draft: '“Electricity crossed borders more easily than trust did.”',
    expected: [altered(GRID)],
  },
  {
    name: 'a plural',
    draft: '“A hotline would cost less than one patrol boats.”',
    expected: [altered(TEO, 'words')],
  },
  {
    name: 'a comma gone',
    draft: '“Even so only one agency in five was willing to hand out cash”',
    expected: [altered(FLOOD, 'punctuation')],
  },
  {
    name: 'a question made of it',
    draft: '“Storage is the missing partner?”',
    expected: [altered(GRID, 'punctuation')],
  },
  {
    name: 'a cry made of it',
    draft: '“The second day is always the worst!”',
    expected: [altered(TABLE, 'punctuation')],
  },
  {
    name: 'small letters of a name',
    draft: '“as it has in port selwyn, disputes have fallen”',
    expected: [altered(TEO, 'case')],
  },
  {
    name: 'not in brackets',
    draft: '“Patrols should [not] be announced a week ahead”',
    expected: [altered(TEO, 'insertion')],
  },
  {
    name: 'brackets for a negation',
    draft: '“The harbour masters of the northern islands [fully] trust the new patrol scheme”',
    expected: [altered(TEO, 'insertion')],
  },
  {
    name: 'brackets for a number',
    draft: '“In 2023 the islands counted [many] boardings, of which 37 led to a fine.”',
    expected: [altered(TEO, 'insertion')],
  },
  {
    name: 'brackets for another name',
    draft: '“as it has in [Dalton Bay], disputes have fallen; where it has not”',
    expected: [altered(TEO, 'insertion')],
  },
  {
    name: 'brackets for a modal',
    draft: '“Envoys [should] report to parliament within thirty days”',
    expected: [altered(PROMISE, 'insertion')],
  },
  {
    name: 'an ellipsis that swallows not',
    draft: '“Fact-checks did … change minds.”',
    expected: [altered(TROLLS, 'negation-left-out')],
  },
  {
    name: 'an ellipsis that swallows never',
    draft: '“The treaty of 1976 was … meant to bind ministers to a timetable”',
    expected: [altered(PROMISE, 'negation-left-out')],
  },
  {
    name: 'an ellipsis that swallows the end of a sentence',
    draft: '“Electricity, water and fish are shared … It is the flags that make a noise.”',
    expected: [ok(PROMISE, 'left-out')],
  },
  {
    name: 'an ellipsis that swallows unless',
    draft: '“Patrols should be announced a week ahead … in force.”',
    expected: [altered(TEO, 'negation-left-out')],
  },
  {
    name: 'a wrong word beside an ellipsis',
    draft:
      '“Two months after the flood, most households remember who came first … They do not remember the amounts.”',
    expected: [altered(FLOOD)],
  },
  {
    name: 'a part that is not there',
    draft: '“The second day is always the worst … and the fifth a holiday for everybody.”',
    expected: [altered(TABLE, 'missing')],
  },
  {
    name: 'parts in the wrong order',
    draft: '“Villages prefer to count what they get … Donors often prefer to count what they give.”',
    expected: [altered(FLOOD)],
  },
  {
    name: 'an altered block quotation',
    draft:
      'Rahim:\n\n> There is no evidence that early warnings prevented panic. There is some evidence that late ones did.',
    expected: [altered(FLOOD)],
  },
  {
    name: 'an altered Chinese one',
    draft: '“信任是快速建立的，却可以在一夜之间失去”',
    expected: [altered(TROLLS)],
  },
  {
    name: 'a wrong word at the beginning',
    draft: '“Rumours travel along friendships, not along cables.”',
    expected: [altered(TROLLS)],
  },
  {
    name: 'a wrong word at the end',
    draft: '“Falsehoods travel along friendships, not along wires.”',
    expected: [altered(TROLLS, 'words')],
  },
  {
    name: 'half rewritten',
    draft: '“Politicians always like best whatever can be opened with a ribbon.”',
    expected: [altered(GRID)],
  },
  {
    name: 'a nested one altered',
    draft: 'He wrote “never publish the menu. ‘A menu is a treaty,’ an old protocol chief told me”.',
    expected: [altered(TABLE)],
  },
  // Attributed to another paper.
  {
    name: 'another author',
    draft: 'Rahim argues that “electricity crosses borders more easily than trust does”.',
    expected: [wrong(GRID)],
  },
  {
    name: 'another author behind',
    draft: '“Cash was faster than rice and cheaper than tents,” says Okafor.',
    expected: [wrong(FLOOD)],
  },
  {
    name: 'another author in brackets',
    draft: '“Storage is the missing partner” (Teo 2025).',
    expected: [wrong(GRID)],
  },
  { name: 'another code', draft: '“Storage is the missing partner” (CO25001).', expected: [wrong(GRID)] },
  {
    name: 'a code with a blank',
    draft: 'In IP 24011 we read: “Storage is the missing partner and nobody”.',
    expected: [{ verdict: 'wrong-paper' }],
  },
  { name: 'the right code', draft: '“Storage is the missing partner” (CO25002).', expected: [ok(GRID)] },
  {
    name: 'the right number of a series',
    draft: '“Storage is the missing partner,” RSIS Commentary No. 002/2025.',
    expected: [ok(GRID)],
  },
  {
    name: 'another number of a series',
    draft: '“Storage is the missing partner” (RSIS Commentary 001/2025).',
    expected: [wrong(GRID)],
  },
  {
    name: 'a code that is not saved',
    draft: '“Storage is the missing partner” (CO24199).',
    expected: [wrong(GRID)],
  },
  {
    name: 'a stranger in brackets',
    draft: '“Storage is the missing partner” (Holm 2019).',
    expected: [wrong(GRID)],
  },
  {
    name: 'another year of the same author',
    draft: '“A promise between governments is worth what it costs to break” (Teo 2025).',
    expected: [wrong(PROMISE)],
  },
  {
    name: 'the right year of the same author',
    draft: '“A promise between governments is worth what it costs to break” (Teo 2023).',
    expected: [ok(PROMISE)],
  },
  {
    name: 'another title',
    draft: 'In “The Price of a Promise” one reads that “storage is the missing partner”.',
    expected: [ok(PROMISE), { verdict: 'verbatim', key: GRID }],
  },
  {
    name: 'a footnote to another paper',
    draft:
      'One reads that “storage is the missing partner”.[^1]\n\n[^1]: Nadia Rahim, After the Flood: Who Remembers the Relief?, IDSS Paper, 2024.',
    expected: [wrong(GRID)],
  },
  {
    name: 'a footnote to the right paper',
    draft:
      'One reads that “storage is the missing partner”.[^1]\n\n[^1]: Lim Boon Hock and Clara Voss, A Quiet Grid, 2025.',
    expected: [ok(GRID)],
  },
  {
    name: 'a footnote with an address',
    draft:
      '“storage is the missing partner”[^a]\n\n[^a]: https://www.rsis.edu.sg/rsis-publication/rsis/ip24011-paper/',
    expected: [wrong(GRID)],
  },
  {
    name: 'a link to another site',
    draft: '[“People who can leave tend to stay”](https://www.example.org/essay/the-long-table?utm_source=x)',
    expected: [ok(TABLE)],
  },
  {
    name: 'a link to the wrong one',
    draft: '[“Storage is the missing partner”](https://example.org/essay/the-long-table)',
    expected: [wrong(GRID)],
  },
  {
    name: 'two speakers, right',
    draft:
      'Teo says that “a hotline would cost less than one patrol boat”, while Rahim finds that “cash was faster than rice”.',
    expected: [ok(TEO), ok(FLOOD)],
  },
  {
    name: 'two speakers, exchanged',
    draft:
      'Rahim says that “a hotline would cost less than one patrol boat”, while Teo finds that “cash was faster than rice”.',
    expected: [wrong(TEO), wrong(FLOOD)],
  },
  {
    name: 'speakers behind',
    draft:
      '“A hotline would cost less than one patrol boat,” says Teo, and “cash was faster than rice,” adds Rahim.',
    expected: [ok(TEO), ok(FLOOD)],
  },
  {
    name: 'a speaker in the sentence before',
    draft: 'Okafor is plain about it. “Storage is the missing partner.”',
    expected: [wrong(GRID)],
  },
  {
    name: 'altered and of another',
    draft: 'Okafor says: “Cash was quicker than rice and cheaper than tents.”',
    expected: [wrong(FLOOD)],
  },
  {
    name: 'a block quotation of another',
    draft:
      '> Storage is the missing partner. Without batteries, solar power sold at noon is bought back at dusk at three times the price.\n> — Nadia Rahim',
    expected: [wrong(GRID)],
  },
  // Not found.
  {
    name: 'nothing like it',
    draft: 'The minister said: “The bridges of the capital shall be painted green by autumn.”',
    expected: [none],
  },
  {
    name: 'common words alone',
    draft: 'He said “it is one of the most important things that there are for all of us”.',
    expected: [none],
  },
  {
    name: 'a known speaker, unknown words',
    draft: 'Teo says: “Lighthouses are the last honest institutions of the sea.”',
    expected: [none],
  },
  {
    name: 'the subject without the words',
    draft: '“Harbour officials in the north distrust patrols that come without a call.”',
    expected: [none],
  },
  {
    name: 'another title in capitals',
    draft: 'See “Why Small Ports Matter to Great Powers”, a book.',
    expected: [{ verdict: 'set-apart', apart: 'title' }],
  },
  {
    name: 'words of two papers',
    draft: '“Lanterns on the quay tell the crews when the market opens.”',
    expected: [none],
  },
  // Traps.
  {
    name: 'scare quotes',
    draft: 'The so-called “grey zone” is “new” and “very, very old”.',
    expected: [short, short, short],
  },
  {
    name: 'a short phrase of the named paper',
    draft: 'Teo speaks of the “outer waters” of the strait.',
    expected: [ok(TEO)],
  },
  {
    name: 'inches',
    draft: 'A 6" pipe and a 12" one, says the "storage is the missing partner" paper.',
    expected: [ok(GRID)],
  },
  {
    name: 'an apostrophe at the beginning',
    draft: "’Tis the season; the ’90s and 'em too. Rahim: ‘Villages prefer to count what they get.’",
    expected: [ok(FLOOD)],
  },
  {
    name: 'code',
    draft:
      'Type `say "storage is missing here today"` and:\n\n```\nprint("storage is the missing partner today")\n```\n\nThen rest.',
    expected: [],
  },
  {
    name: 'a title of a link',
    draft: '[a link](https://example.org/a "the title of that very link here") and nothing.',
    expected: [],
  },
  { name: 'an open mark', draft: 'She said “storage is the missing partner and went.', expected: [] },
  { name: 'empty marks', draft: 'He said “” and "" and ‘’.', expected: [] },
];
