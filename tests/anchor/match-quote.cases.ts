/** One quote, an edit of its text, and what must come of it. The passage stands in brackets in `after`. */
export interface Edit {
  name: string;
  /** The text as it was; the quote stands in square brackets. */
  before: string;
  /** The text as it is now; the place where the quote must be found stands in square brackets, if it is. */
  after: string;
  state: 'exact' | 'changed' | 'uncertain' | 'lost';
}

const LEAD =
  'Harbour towns along the strait have argued about dredging for a generation, and each new survey only moved the argument elsewhere.';
const TAIL =
  'Fishing villages answered with petitions of their own, which travelled slowly through the ministries and were rarely read to the end.';
const QUOTE = 'the council should widen the northern channel before the monsoon season begins in earnest';
const LONG =
  'Pilots who train together on both shores tend to trust one another, and the trust outlives the quarrels of their governments';

const around = (quote: string, lead = LEAD, tail = TAIL) => `${lead} So ${quote}. ${tail}`;

export const EDITS: readonly Edit[] = [
  {
    name: 'finds an untouched quote',
    before: around(`[${QUOTE}]`),
    after: around(`[${QUOTE}]`),
    state: 'exact',
  },
  {
    name: 'finds a quote that moved down',
    before: around(`[${QUOTE}]`),
    after: `${TAIL} ${TAIL}\n${around(`[${QUOTE}]`)}`,
    state: 'exact',
  },
  {
    name: 'takes other quotation marks, dashes and spaces for the same words',
    before: around('[the “northern” channel – so it’s said – needs a wider mouth than the southern one]'),
    after: around(
      '[the "northern" channel - so it\'s said -  needs\na wider\u00a0mouth than the southern one]',
    ),
    state: 'exact',
  },
  {
    name: 'takes ligatures, soft hyphens and zero-width spaces for the same words',
    before: around('[a final offer of five fine fishing boats for the fleet of the first harbour]'),
    after: around('[a ﬁnal oﬀer of ﬁve fi\u00adne fishing boats for the ﬂeet\u200b of the first harbour]'),
    state: 'exact',
  },
  {
    name: 'shows an edit that keeps the sense as changed',
    before: around(`[${LONG}]`),
    after: around(
      `[${LONG.replace('tend to trust', 'often learn to trust').replace('quarrels', 'little quarrels')}]`,
    ),
    state: 'changed',
  },
  {
    name: 'does not attach where a negation was put in',
    before: around(`[${QUOTE}]`),
    after: around(`[${QUOTE.replace('should widen', 'should not widen')}]`),
    state: 'uncertain',
  },
  {
    name: 'does not attach where a contracted negation was put in',
    before: around('[the pilots were told that tugs would wait for them outside the breakwater all night]'),
    after: around('[the pilots weren’t told that tugs would wait for them outside the breakwater all night]'),
    state: 'uncertain',
  },
  {
    name: 'does not attach where a modal verb changed',
    before: around(`[${QUOTE}]`),
    after: around(`[${QUOTE.replace('should', 'may')}]`),
    state: 'uncertain',
  },
  {
    name: 'does not attach where a number changed',
    before: around('[a levy of 15 cents on every container that passes the breakwater in the dry months]'),
    after: around('[a levy of 75 cents on every container that passes the breakwater in the dry months]'),
    state: 'uncertain',
  },
  {
    name: 'does not attach where a number in words changed',
    before: around('[a levy of three cents on every container that passes the breakwater in dry months]'),
    after: around('[a levy of nine cents on every container that passes the breakwater in dry months]'),
    state: 'uncertain',
  },
  {
    name: 'does not attach where a date changed',
    before: around('[an agreement signed in early March by every harbour master on the western shore]'),
    after: around('[an agreement signed in early August by every harbour master on the western shore]'),
    state: 'uncertain',
  },
  {
    name: 'does not attach where a proper name changed',
    before: around('[an agreement that Port Selat signed with every harbour master on the western shore]'),
    after: around('[an agreement that Port Kering signed with every harbour master on the western shore]'),
    state: 'uncertain',
  },
  {
    name: 'does not attach where a prefix turned a word into its opposite',
    before: around('[it is likely that the tugs of the smaller company will pass into public hands again]'),
    after: around('[it is unlikely that the tugs of the smaller company will pass into public hands again]'),
    state: 'uncertain',
  },
  {
    name: 'says that a deleted quote is lost',
    before: around(`[${QUOTE}]`),
    after: `${LEAD} So ${TAIL}`,
    state: 'lost',
  },
  {
    name: 'says that a replaced quote is lost, though its context stands',
    before: around(`[${QUOTE}]`),
    after: around('nobody asked what it would cost to leave everything as it had been since the old king'),
    state: 'lost',
  },
  {
    name: 'does not choose between places of a short quote that its context does not tell apart',
    before: `${TAIL} More than [the strait] allows. ${LEAD}`,
    after: `New words. ${TAIL} More than [the strait] allows. ${LEAD}\n${TAIL} More than the strait allows. ${LEAD}`,
    state: 'uncertain',
  },
  {
    name: 'says that a short quote is lost where its words stand only amid other words',
    before: `${TAIL} More than [the strait] allows. ${LEAD}`,
    after: `Here the strait bends. There the strait ends. ${'Elsewhere nothing is said of it. '.repeat(4)}`,
    state: 'lost',
  },
  {
    name: 'tells places of a short quote apart by their context',
    before: `All along the strait there is trade. ${TAIL} More than [the strait] allows. ${LEAD}`,
    after: `New words. All along the strait there is trade. ${TAIL} More than [the strait] allows. ${LEAD}`,
    state: 'exact',
  },
  {
    name: 'does not take a short quote for found when everything around it is new',
    before: around('[deep water]'),
    after: `Wells were dug for deep water in hills that no ship has ever seen, far from any coast at all. ${'More of it. '.repeat(12)}`,
    state: 'lost',
  },
  {
    name: 'finds a quote with a paragraph put in amid it, and asks',
    before: `${LEAD}\n[${QUOTE}. ${LEAD.slice(0, 60)}\n${TAIL.slice(0, 70)}] ${TAIL.slice(71)}`,
    after: `${LEAD}\n[${QUOTE}. ${LEAD.slice(0, 60)}\n${LONG}. ${LONG}.\n${TAIL.slice(0, 70)}] ${TAIL.slice(71)}`,
    state: 'uncertain',
  },
  {
    name: 'takes the same words for found where paragraphs were put in on both sides',
    before: `${LEAD}\n[${QUOTE}]\n${TAIL}`,
    after: `${LEAD}\n${LONG}. ${LONG}.\n[${QUOTE}]\n${LONG}. ${LONG}.\n${TAIL}`,
    state: 'exact',
  },
  {
    name: 'finds words whose white space was taken out',
    before: around(`[${LONG}]`),
    after: around(`[${LONG.replaceAll(' both shores', 'bothshores')}]`),
    state: 'changed',
  },
  {
    name: 'asks where white space alone makes a negation',
    before: around('[the harbour has notable reserves of fresh water and of coal for the coming winter]'),
    after: around('[the harbour has no table reserves of fresh water and of coal for the coming winter]'),
    state: 'uncertain',
  },
  {
    name: 'asks where the words next to an unchanged quote negate it now',
    before: around('[the council of the harbour towns should] widen the channel'),
    after: around('[the council of the harbour towns should] not widen the channel'),
    state: 'uncertain',
  },
  {
    name: 'asks where a second negation came beside an unchanged quote',
    before: around('[the council of the harbour towns should] not widen the channel'),
    after: around('[the council of the harbour towns should] never not widen the channel'),
    state: 'uncertain',
  },
  {
    name: 'asks where the word that the edge of a quote cuts is negated now',
    before: around('[it was long believed that the towns along the strait are no]t so far apart'),
    after: around('[it was long believed that the towns along the strait are no]t not so far apart'),
    state: 'uncertain',
  },
  {
    name: 'asks where a name at the end of a quote got more letters',
    before: around('[the channel was widened by order of the council of Port Selat] long before'),
    after: around('[the channel was widened by order of the council of Port Selatan] long before'),
    state: 'uncertain',
  },
  {
    name: 'asks where a name at the start of a quote that moved got more letters',
    before: around('for [Selat was never asked whether the northern channel should be any wider] at all'),
    after: `${TAIL}\n${around('for [NewSelat was never asked whether the northern channel should be any wider] at all')}`,
    state: 'uncertain',
  },
  {
    name: 'shows a word with another ending at the end of a quote, whole, as changed',
    before: around('[the channel was widened by order of the council of the old harbour] long before'),
    after: around('[the channel was widened by order of the council of the old harbours] long before'),
    state: 'changed',
  },
  {
    name: 'takes the same words for found where only the white space at their end went',
    before: around('[the channel was widened by order of the council of the old harbour] long before'),
    after: around('[the channel was widened by order of the council of the old harbour]long before'),
    state: 'exact',
  },
  {
    name: 'does not take a short quote at the start of a text for found when other words follow it',
    before: `[They agreed] that the treaty be signed by all the harbour towns. ${TAIL}`,
    after: `They agreed to nothing at all, and went home without a word. ${LONG}.`,
    state: 'lost',
  },
  {
    name: 'does not take a short quote at the end of a text for found when it follows other words',
    before: `${TAIL} Before the treaty was signed by the harbour towns, [they agreed]`,
    after: `${TAIL} ${'On nothing that was ever said or written or thought have'.slice(0, 56)} they agreed`,
    state: 'lost',
  },
  {
    name: 'finds a short quote that stood at the start of a text below words put in',
    before: `[They agreed] that the treaty be signed by all the harbour towns. ${TAIL}`,
    after: `${LEAD}\n[They agreed] that the treaty be signed by all the harbour towns. ${TAIL}`,
    state: 'exact',
  },
  {
    name: 'finds a short quote that stood at the end of a text above words put in',
    before: `${TAIL} Before the treaty was signed by the harbour towns, [they agreed]`,
    after: `${TAIL} Before the treaty was signed by the harbour towns, [they agreed] ${LEAD}`,
    state: 'exact',
  },
  {
    name: 'finds a long quote at the start of a text with other words after it',
    before: `[${LONG}]. ${TAIL}`,
    after: `[${LONG}]. ${LEAD}`,
    state: 'exact',
  },
  {
    name: 'does not take a short quote that was the whole text for found amid another one',
    before: '[The strait]',
    after: `${LEAD} The strait is wide. ${TAIL}`,
    state: 'lost',
  },
  {
    name: 'asks where a unit of money changed',
    before: around('[a levy of $15 on every container that passes the breakwater in the dry months]'),
    after: around('[a levy of €15 on every container that passes the breakwater in the dry months]'),
    state: 'uncertain',
  },
  {
    name: 'takes decomposed letters for the same words',
    before: around('[le café où l’on élève des poulets près de la forêt a été fermé cet été par décret]'),
    after: around(
      `[${'le café où l’on élève des poulets près de la forêt a été fermé cet été par décret'.normalize('NFD')}]`,
    ),
    state: 'exact',
  },
  {
    name: 'finds an edited quote in a script without spaces, and asks',
    before:
      '海峡两岸的渔民多年来一直在争论。[疏浚航道的费用应当由港口城镇共同承担]，各方代表在会议上这样表示。',
    after:
      '新的一段。海峡两岸的渔民多年来一直在争论。[疏浚航道的费用应该由港口城镇共同承担]，各方代表在会议上这样表示。',
    state: 'uncertain',
  },
  {
    name: 'finds a quote in a text from right to left with marks of direction put in',
    before: 'قال المجلس إن [القناة الشمالية يجب أن تتسع قبل بداية موسم الرياح] ثم انتهى الاجتماع.',
    after:
      'قال المجلس إن [\u200fالقناة \u202bالشمالية\u202c يجب أن\u00a0تتسع قبل بداية موسم الرياح] ثم انتهى الاجتماع.'.replace(
        '[\u200f',
        '\u200f[',
      ),
    state: 'exact',
  },
];
