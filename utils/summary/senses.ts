/** Words of English that turn what a sentence says, as they are compared: small letters, some as stems. */

/** A word without its commonest endings, so that "shares", "shared" and "sharing" are one. */
export function wordStem(word: string): string {
  const bare = PAST_FORMS.get(word) ?? word.replace(/'s?$/, '');
  const stem = bare.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e|ly)$/, '');
  return stem.length >= 3 ? stem : bare;
}

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => pair.split(':') as [string, string]));

/** Verbs whose past has no ending: it by their infinitive. Left out are those whose past is another word, as "left" and "found". */
const PAST_FORMS = table(
  'built:build sold:sell bought:buy took:take taken:take gave:give given:give sent:send spent:spend lent:lend lost:lose ' +
    'won:win held:hold kept:keep paid:pay met:meet grew:grow grown:grow fell:fall fallen:fall rose:rise risen:rise ' +
    'began:begin begun:begin became:become broke:break broken:break brought:bring chose:choose chosen:choose ' +
    'drew:draw drawn:draw drove:drive driven:drive fought:fight flew:fly flown:fly forbade:forbid forbidden:forbid ' +
    'sought:seek sank:sink sunk:sink spoke:speak spoken:speak struck:strike stole:steal stolen:steal swore:swear ' +
    'sworn:swear taught:teach threw:throw thrown:throw told:tell withdrew:withdraw withdrawn:withdraw wrote:write ' +
    'written:write shrank:shrink shrunk:shrink undertook:undertake undertaken:undertake overtook:overtake led:lead ' +
    'dealt:deal made:make went:go gone:go came:come shot:shoot fled:flee caught:catch',
);

/** Whether a word, in small letters, has the form of a verb's past. */
export const isPast = (word: string): boolean => word.endsWith('ed') || PAST_FORMS.has(word);

/** Numbers in words as what they are compared as. "One" is left out: it is a pronoun more often than a number. */
export const NUMBER_WORDS = table(
  'zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 ' +
    'fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 ' +
    'seventy:70 eighty:80 ninety:90 hundred:hundred hundreds:hundred thousand:thousand thousands:thousand ' +
    'million:million millions:million billion:billion billions:billion trillion:trillion trillions:trillion ' +
    'dozen:dozen dozens:dozen half:half halved:half halves:half third:third thirds:third quarter:quarter ' +
    'quarters:quarter fifth:fifth fifths:fifth tenth:tenth tenths:tenth twice:twofold double:twofold doubled:twofold ' +
    'doubles:twofold doubling:twofold twofold:twofold triple:threefold tripled:threefold triples:threefold ' +
    'tripling:threefold threefold:threefold thrice:threefold quadrupled:fourfold fourfold:fourfold tenfold:tenfold',
);

/** What a verb says of how certain or how binding it is. "Have to" and "need to" are looked for as two words. */
export const MODALS = table(
  'must:must shall:must should:should ought:should may:may might:may could:may can:may cannot:may will:will would:would ' +
    "won't:will wouldn't:would can't:may couldn't:may shouldn't:should mustn't:must mightn't:may " +
    'perhaps:may possibly:may maybe:may probably:may likely:may unlikely:may reportedly:may allegedly:may ' +
    'supposedly:may purportedly:may apparently:may',
);

/** Verbs that deny what they govern: "failed to stop". */
export const DENYING = new Set(
  'fail refuse decline cease neglect unable unwilling reluctant hesitate forgot'.split(' ').map(wordStem),
);
/** Verbs that end what they govern: "stopped sharing". */
export const ENDING = new Set('stop stops stopped cease ceases ceased avoid avoids avoided'.split(' '));

const forms = (pairs: string): readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] =>
  pairs.split(';').map((pair) => {
    const [left = '', right = ''] = pair.split('/');
    return [new Set(left.trim().split(' ')), new Set(right.trim().split(' '))];
  });

/** Two sides of one thing, by their forms: where one stands for the other, the sentence says the reverse. */
export const REVERSES = forms(
  'rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth/' +
    'fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining shrink ' +
    'shrinks shrank shrunk shrinking drop drops dropped;' +
    'gain gains gained win wins won/lose loses lost losing loss losses;more/less fewer;most many/few;' +
    'all every each/some several many most few half;higher high/lower low;above over/below under;before/after;' +
    'accept accepts accepted/reject rejects rejected refuse refuses refused;' +
    'support supports supported supporting favour favours favoured/oppose opposes opposed opposing;' +
    'allow allows allowed permit permits permitted/ban bans banned forbid forbids forbade forbidden prohibit prohibits ' +
    'prohibited prevent prevents prevented;import imports imported/export exports exported;' +
    'strengthen strengthens strengthened stronger strong/weaken weakens weakened weaker weak;' +
    'improve improves improved better best/worsen worsens worsened worse worst;' +
    'succeed succeeds succeeded success successes/fail fails failed failure failures;north northern/south southern;' +
    'east eastern/west western;buy buys bought buyer buyers/sell sells sold seller sellers;' +
    'open opens opened opening/close closes closed closing shut;join joins joined/leave leaves left;' +
    'begin begins began begun start starts started/end ends ended stop stops stopped cease ceased;' +
    'raise raises raised expand expands expanded/cut cuts reduce reduces reduced lower lowers lowered;' +
    'include includes included/exclude excludes excluded;majority/minority;large larger big bigger/small smaller;' +
    'older old/younger young;men man/women woman;peace/war;shorter short/longer long;faster fast quicker/slower slow;' +
    'rich richer/poor poorer;attack attacks attacked/defend defends defended;public/private;upstream/downstream;' +
    'trust trusts trusted/distrust distrusts distrusted mistrust;agree agrees agreed/disagree disagrees disagreed;' +
    'safe safer/dangerous;cheap cheaper/expensive dearer;easy easier/hard harder difficult;true/false;land/sea',
);
