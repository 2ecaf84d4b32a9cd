import { wordStem } from './senses';

/** Words of English under which a clause is not told as a fact. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const stems = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(wordStem));

/** Stems of words by which someone says that what they govern is not so. */
export const DENIERS = stems(
  'deny denied denial reject rejection refute refuted refutation rebut rebutted repudiate disavow disclaim',
);
/** Stems of verbs under which what they govern does not come about. */
export const PREVENTERS = stems(
  'prevent prevention avert thwart foil preclude disprove disproved debunk forestall forgo forwent',
);
/** The same before "from …ing". */
export const KEEPERS = stems(
  'stop stopped stopping block bar barred barring keep kept deter deterred dissuade discourage prohibit ban banned hinder ' +
    'restrain refrain abstain desist shy withdraw withdrew',
);
/** The same before "…ing". */
export const DROPPERS = stems(
  'oppose opposed abandon cancel cancelled canceled shelve scrap scrapped resist delay postpone',
);

/** Stems of words that tell what someone means, wants or expects to happen. */
export const INTENTS = stems(
  'threaten threat plan planned planning try tried attempt seek sought intend intent intention promise pledge vow hope ' +
    'want wish desire aspire aspiration aim ambition goal propose proposed proposal offer consider considered mull ' +
    'contemplate weigh agree agreed decide decided decision prepare prepared undertake undertook commit committed commitment ' +
    'urge ask call demand order press encourage invite recommend recommendation suggest expect predict prediction ' +
    'forecast anticipate anticipated project endeavour endeavor strive strove struggle effort bid ready willing keen eager ' +
    'plot request swear swore sworn warn prospect',
);
/** Stems of words that tell what someone says or believes without its being known. */
export const CLAIMS = stems(
  'claim allege alleged allegation accuse accused accusation suspect suspicion believe believed belief assume assumption ' +
    'suppose supposed presume purport rumour rumor rumoured rumored speculate speculation fear seem appear purported ' +
    'pretend imagine doubt insinuate conjecture',
);
/** Before "to", behind "is": what is to come. */
export const AWAITED = words('set due bound poised slated scheduled going about expected meant supposed');
/** Before "to", behind "is": what is told. */
export const TOLD = words('said reported thought understood rumoured rumored');

export const UNTRUE = words(
  'false untrue myth rumour rumours rumor rumors hoax fiction fabrication fabricated baseless unfounded groundless wrong ' +
    'incorrect mistaken inaccurate falsehood unproven',
);
export const EVIDENCE = words('evidence proof sign signs indication indications basis');

/** Words that begin another clause than the one before them. */
export const CLAUSE_STARTS = words(
  'but while whereas although though because which who whose after before since until so if unless when where as',
);
