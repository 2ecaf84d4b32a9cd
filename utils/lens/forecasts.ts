import { type CueRule, HAVE_DONE, STOPPED } from './rule';

const ADVERB =
  '(?:\\w+ly |also |therefore |thus |now |even |very |more |most |still |then |yet |soon |well )?';
/** "the political will", "the will of", "last will". */
const NOUN_BEFORE =
  /\b(?:the|an?|political|free|good|ill|its|their|our|his|her|my|public|popular|national|collective|strong|sheer|of|last|no|and|any|military|naval|economic|financial|industrial)(?: and)? $|[’']s? $/i;
const PAPER =
  /\b(?:I|(?:this|the|our|my) (?:paper|commentary|article|report|brief|essay|chapter|study|section|note|author|piece)|in what follows,? (?:I|we|it)|we)(?: \w+)? $/i;
/** Embedded questions: what is asked is not foretold. */
const ASKED =
  /\b(?:whether|who(?! (?:say|believe|think|argue|fear|hope|warn|claim|insist|predict)s?\b)|whom|how|(?<!is |was )why|what|when)\b[^,;]*$/i;
const TIMETABLE =
  /^ (?:also |next |again |jointly )?(?:be (?:held|hosted|convened|chaired|signed|released|published|launched|unveiled|inaugurated)|host|publish|chair|convene|meet|take place|visit|attend|take over|assume|open on|begin on|start on|hold (?:its|their|the|a|talks))\b/i;
const NECESSITY = /^ (?:\w+ly |also |first )?(?:need|have) to\b/i;
const READING =
  /^ (?:examine|argue|discuss|show|explore|focus|look|outline|consider|begin|first|analy[sz]e|describe|explain|now|assess|review|suggest|address|turn|return)\b/i;
/** What is guessed of the present. */
const PRESENT_GUESS =
  /^(?: also| well| not| at first| perhaps)? (?:be|seem|appear|sound|look|feel|explain|reflect|indicate|suggest|mean|help explain|account for|ask|expect|think|say|argue|wonder|object|recall|remember)\b(?! (?:forced|compelled|driven|tempted|unable|lost|hit|drawn|pushed|overtaken|left))/i;
const PERMITTED =
  /^(?: not| only| also| at any time)? (?:withdraw|refer|apply|appeal|request|bring|invoke|enter|use|submit|attend|ask|take|choose|vote|object|file|nominate|appoint|propose|inspect|keep|leave|carry|stay|own|sell|hold|call|refuse)\b/i;
const OUTCOMES =
  'lead|trigger|escalate|undermine|become|prompt|result|face|spill|erode|push|drive|worsen|cost|slow|collapse|emerge|rise|fall|reach|exceed|shut|spread|spark|jeopardi[sz]e|threaten|backfire|weaken|destabili[sz]e|derail|deepen tensions|lose|shift|turn|change|alter|transform|reshape|add|mean|bring|make|give rise|open|pave|create|cause|encourage|embolden|provoke|intensify|complicate|disrupt|force|end|draw|render|displace|replace|overtake|outpace|cripple|fuel|stall|unravel|see|set off|tip|hurt|harm|benefit|boost|grow|shrink|double|triple|halve|run out|go|come|be (?:lost|hit|overwhelmed|undermined|forced|disrupted|destroyed|left|affected|cut|drawn|displaced|replaced|overtaken|tested|at risk|worse|dire|devastating|catastrophic|severe|far-reaching|significant|felt)';

export const FORECASTS: readonly CueRule[] = [
  {
    id: 'will',
    kind: 'forecast',
    weight: 0.85,
    pattern:
      /\b(?:will|won[’']t)\b(?: not\b| never\b| \w+ly\b| also\b| soon\b| eventually\b| continue to\b)?/g,
    unlessBefore: new RegExp(`${NOUN_BEFORE.source}|${ASKED.source}|${PAPER.source}|^$`, 'i'),
    unlessAfter: new RegExp(
      `${TIMETABLE.source}|${NECESSITY.source}|${READING.source.replace('^', '^(?=never)')}|^ (?:of|power)\\b|${STOPPED.source}`,
      'i',
    ),
  },
  {
    id: 'likely',
    kind: 'forecast',
    weight: 0.85,
    pattern: new RegExp(
      `\\b(?:(?:is|are|seems?|looks?|appears?|remains?) ${ADVERB}(?:un)?likely (?:to|that)|in all (?:likelihood|probability)|(?:is|are) ${ADVERB}(?:bound|poised|destined|certain|sure|set|on course|on track|about|doomed|fated|likely) to|(?:is|are) going to(?! (?:the|an?|school|work|war|sea|court)\\b))\\b`,
      'gi',
    ),
    unlessBefore: ASKED,
    unlessAfter: /^ (?:have|be held)\b/i,
  },
  {
    id: 'expected',
    kind: 'forecast',
    weight: 0.85,
    pattern: new RegExp(
      `\\b(?:is|are) ${ADVERB}(?:expected|projected|forecast|forecasted|predicted|anticipated|tipped|slated) to\\b`,
      'gi',
    ),
    unlessBefore: ASKED,
    unlessAfter: /^ (?:be held|take place|attend|visit|follow|pay|behave|obey|sign)\b/i,
  },
  {
    id: 'expected',
    kind: 'forecast',
    weight: 0.8,
    pattern:
      /\b(?:expects? [\w’ -]{2,60}? to|(?:predict(?:s|ed)?|forecasts?|foresees?|anticipates?|prophesie[sd]) (?:that|an?|the|more|less|further|\w+ing)|we expect|I expect)\b/gi,
    unlessBefore: /\b(?:not|never|nobody|no one|could|which|weather|the|to) $/i,
    isReport: true,
  },
  {
    id: 'possible',
    kind: 'forecast',
    weight: 0.6,
    pattern: /\bmay\b(?: well\b| yet\b| not\b| soon\b| also\b| eventually\b)?/g,
    unlessBefore: new RegExp(`${ASKED.source}|\\b(?:[Ii]n|of|last|by|until|since|I|one|you) $`, 'i'),
    unlessAfter: new RegExp(
      `${HAVE_DONE.source}|${PRESENT_GUESS.source}|${PERMITTED.source}|^ (?:wish|want) to\\b|${STOPPED.source}`,
      'i',
    ),
  },
  {
    id: 'possible',
    kind: 'forecast',
    weight: 0.6,
    pattern: /\bmight\b(?: well\b| yet\b| not\b| soon\b| also\b| eventually\b)?/g,
    unlessBefore: new RegExp(`${ASKED.source}|${NOUN_BEFORE.source}|\\b(?:I|one|you) $`, 'i'),
    unlessAfter: new RegExp(
      `${HAVE_DONE.source}|${PRESENT_GUESS.source}|^ (?:of|and)\\b|^ consider\\b|${STOPPED.source}`,
      'i',
    ),
  },
  {
    id: 'possible',
    kind: 'forecast',
    weight: 0.55,
    pattern: new RegExp(
      `\\bcould (?:\\w+ly |also |well |yet |soon |even |one day |in turn |then ){0,2}(?:${OUTCOMES})\\b|\\bcould (?:soon|eventually|one day|yet) \\w+`,
      'gi',
    ),
    unlessBefore: new RegExp(`${ASKED.source}|\\b(?:one|you|I|he|she|nobody|they|it) $`, 'i'),
  },
  {
    id: 'possible',
    kind: 'forecast',
    weight: 0.55,
    pattern: /\bcould (?:in time|over time|in the (?:long|short|medium) (?:run|term)|before long) \w+/gi,
    unlessBefore: ASKED,
    unlessAfter: HAVE_DONE,
  },
  {
    id: 'possible',
    kind: 'forecast',
    weight: 0.65,
    pattern:
      /\brisks? (?:becoming|losing|being|falling|turning|leaving|undermining|alienating|repeating|making|provoking|triggering|driving|sliding|drifting|creating|missing|pushing|drawing|dragging)\b/gi,
    unlessBefore: /\b(?:the|these|those|such|of|its|their|our|and|any|no|at|all|many|other|which|who) $/i,
  },
  {
    // "Such a step would make": the condition is in the subject.
    id: 'condition',
    kind: 'forecast',
    weight: 0.6,
    pattern: new RegExp(
      `\\bwould (?:\\w+ly |also |soon |even |only |in turn |then ){0,2}(?:${OUTCOMES})\\b`,
      'gi',
    ),
    needs: /^["“]?(?:An?|Any|Such|Another|Further|Doing|Failing|Failure|Losing) /,
    unlessBefore: /\b(?:if|had|then|knew|whose|who)\b[^,;]*$|\b(?:had|been|was|were|did)\b[^;]*$/i,
  },
  {
    // "Growth, he said, would reach": what will be, in somebody else's words.
    id: 'will',
    kind: 'forecast',
    weight: 0.6,
    pattern: new RegExp(`\\bwould (?:\\w+ly |also |soon |even |only |then ){0,2}(?:${OUTCOMES})\\b`, 'gi'),
    needs: /\b(?:said|says|warned|warns|added|told \w+)(?: that\b|,)/,
    unlessBefore: /\b(?:if|had|then|knew|been|was|were|whether|who)\b[^;]*$/i,
    unlessAfter: TIMETABLE,
  },
  {
    id: 'condition',
    kind: 'forecast',
    weight: 0.65,
    pattern:
      /\b(?:would|could)(?: not\b)? (?!have\b|do well\b|be (?:wise|prudent|better|well)|be to\b|consider\b|often\b)\w+/gi,
    needs: /\b(?:[Ii]f|[Uu]nless)\b|^(?:Were|Should) |, should |, were |^Without /,
    // "if it had", "in those years": what was not, or what used to be.
    unlessBefore: /\b(?:if|had|then that|knew)\b[^,;]*$|\b(?:had|been)\b[^;]*$/i,
  },
  {
    id: 'likely',
    kind: 'forecast',
    weight: 0.75,
    pattern:
      /\bwould (?:\w+ )?(?:likely|probably|inevitably|almost certainly|surely|certainly|undoubtedly)\b/gi,
    unlessAfter: /^ have\b/i,
  },
  {
    id: 'ahead',
    kind: 'forecast',
    weight: 0.7,
    pattern:
      /\b(?:looms?(?: large)?|(?:is|are) (?:heading|headed) (?:for|towards?|into) (?:an?|another|more|further)|(?:is|are) (?:on the horizon|in the offing|in store)|(?:only )?a matter of time before|remains? to be seen|only time (?:will|can) tell|the (?:outlook|prospects?) (?:for|of) [\w’ -]{2,60}? (?:is|are|remains?|looks?))\b/gi,
    unlessBefore: /\b(?:of|the|hand) $/i,
  },
];
