import type { CueRule } from './rule';

const SOURCES =
  '(?:stud(?:y|ies)|surveys?|polls?|polling|data|statistics|figures|research|reports?|analys[ie]s|census|audits?|records|evidence|experiments?|trials?|imag(?:es|ery)|photographs|documents|record|minutes|filings|interviews|estimates|inquiry|investigations?|index|findings|simulations?|modelling|indicators|tests|logs|archives|testimon(?:y|ies)|white paper|literature)';
const SHOWS =
  '(?:shows?|showed|shown|reveal(?:s|ed)?|f(?:i|ou)nds?|suggest(?:s|ed)?|indicat(?:es?|ed)|demonstrat(?:es?|ed)|confirm(?:s|ed)?|proves?|proved|conclud(?:es?|ed)|point(?:s|ed)? (?:to|out|in (?:the|one|this)|the (?:other|same) way)|document(?:s|ed)? how|recorded|attests?|bears? out|makes? (?:it )?clear|puts? the|estimates?d? that|underlines?|illustrates?|corroborates?|testif(?:y|ies))';

export const EVIDENCE: readonly CueRule[] = [
  {
    id: 'study-shows',
    kind: 'evidence',
    weight: 0.85,
    pattern: new RegExp(`\\b${SOURCES}\\b(?! ship)[^.;:!?]{0,80}?\\b${SHOWS}\\b`, 'gi'),
    unlessBefore:
      /\b(?:no|little|scant|scarce|without(?: any)?|hardly any|publish its|asked for an?|will) $/i,
    unlessAfter: /^ (?:guilty|himself|itself|out)\b/i,
  },
  {
    id: 'according-to',
    kind: 'evidence',
    weight: 0.85,
    pattern: new RegExp(
      `\\baccording to [^.,;]{0,70}?(?:\\b${SOURCES}\\b|World Bank|International Monetary Fund|\\bIMF\\b|Asian Development Bank|\\bOECD\\b|\\bSIPRI\\b|\\bUNODC\\b|barometer)`,
      'gi',
    ),
  },
  {
    // An office that counts, and a figure: what it only thinks is no evidence.
    id: 'according-to',
    kind: 'evidence',
    weight: 0.75,
    pattern:
      /\baccording to [^.,;]{0,50}?\b(?:ministry|department|service|agency|bureau|police|bank|authority|commission|council|institute|office|board|coastguard|insurers?|registry)\b/gi,
    needs: /\d/,
  },
  {
    id: 'according-to',
    kind: 'evidence',
    weight: 0.75,
    pattern:
      /(?:^|, )[Ii]n (?:an?|the|one|another) (?:[\w-]+ ){0,3}(?:poll|survey|study|experiment|trial) (?:of|by|among|in|conducted|from)\b/g,
  },
  {
    id: 'evidence-of',
    kind: 'evidence',
    weight: 0.75,
    pattern:
      /\b(?:ample|strong|growing|clear|mounting|considerable|good|empirical|overwhelming|abundant|plenty of|solid|compelling) evidence (?:that|of|for)\b/gi,
    unlessBefore: /\b(?:no|not|without|lack of|hardly)(?: any)? $/i,
  },
  {
    id: 'share-of-asked',
    kind: 'evidence',
    weight: 0.8,
    pattern:
      /\b(?:of|among)(?: the| all| those)? (?:respondents|interviewees|those (?:asked|surveyed|polled))\b/gi,
  },
];

const ADJECTIVES = '(?:[\\w-]+ ){0,3}';

export const DEFINITIONS: readonly CueRule[] = [
  {
    id: 'defined-as',
    kind: 'definition',
    weight: 0.95,
    pattern:
      /\b(?:(?:be|is|are|being) (?:\w+ly |best |often |here )?(?:defined|understood|described|conceived of|thought of) as|(?:we|I) (?:define|understand|use) (?:[\w“”"’-]+ ){1,8}?(?:as|to mean)|by [^,.;]{2,60} (?:(?:we|I|is) mean[t]?|this (?:paper|commentary|article|report|essay|brief|note|study) means)|is taken to mean|defines? (?:it|them|this|[\w“”"’ -]{2,50}?) as (?:an?|the|any|\w+ing)|in (?:its|the|this) (?:\w+ ){1,2}sense,? (?:it|the (?:term|word)) (?:means|is|refers to|denotes))\b/gi,
    unlessBefore: /^(?:he|she|they|it|this|that)\b|\b(?:who|not) $/i,
  },
  {
    id: 'term-means',
    kind: 'definition',
    weight: 0.9,
    pattern:
      /\b(?:the|this) (?:term|word|phrase|concept|notion|label|expression|idea)\b[^.;]{1,70}?\b(?:refers to|describes|denotes|covers|means|stands for|captures|designates|encompasses)\b/gi,
  },
  {
    id: 'term-means',
    kind: 'definition',
    weight: 0.8,
    pattern: /\b(?:refers? (?:here )?to|denotes?|designates?)\b/gi,
    unlessBefore:
      /^(?:he|she|they|it|this|these|we|i)\b|\b(?:minister|spokes\w+|president|official|which|to|may|can|he|she|not|who) $|^.{80}/i,
    unlessAfter: /^ (?:the (?:matter|question|issue)|him|her|them|this|it)\b/i,
  },
  {
    id: 'term-means',
    kind: 'definition',
    weight: 0.75,
    pattern:
      /^["“]?(?!(?:This|That|It|He|She|Which|These|Such|All|What|Nothing)\b)[\p{L}-]+(?: [\p{L}-]+){0,3}[”"]? means (?:\w+ing|\w+(?:tion|ment|ity|ness|ance|ence|ship)|the|an?)\b/gu,
    unlessAfter: /^ (?:end|world|same|lot|great deal|loss|difference)\b/i,
  },
  {
    id: 'in-other-words',
    kind: 'definition',
    weight: 0.75,
    pattern:
      /^["“]?[\p{L}][^,.;]{2,50}, (?:(?:or|i\.e\.,?|that is,?|that is to say,?|namely|meaning) (?:the|an?|any) |(?:i\.e\.,?|that is,|that is to say,) (?!(?:not|if|when|until|why|unless|because|as|in|by|to|for)\b)\p{Ll}+ )[^,;.]{5,120}, /gu,
  },
  {
    id: 'named',
    kind: 'definition',
    weight: 0.75,
    pattern:
      /\b(?:is|are) (?:\w+ly |also |often |sometimes |what is )?(?:known as|called|termed|dubbed|referred to as)\b/gi,
    unlessBefore: /^(?:he|she|they|it|i|we|who)\b|\b(?:he|she|they|who|it) $/i,
    unlessAfter: /^ (?:off|for|upon|on|into|in|by|to|up|out|an? )/i,
  },
  {
    id: 'is-a-kind',
    kind: 'definition',
    weight: 0.7,
    pattern: new RegExp(
      `^["“]?(?:An? [\\p{Ll}-]+(?: [\\p{Ll}-]+){0,3}|[\\p{L}-]+(?:ing|ism|tion|ity|ence|ment|ware|fare|phy|cy)(?: [\\p{Ll}-]+){0,2})[”"]? is (?:an? |the )${ADJECTIVES}[\\p{Ll}-]+ (?:that|which|in which|through which|whereby|by which|on which|where|used|designed|not to|of)\\b`,
      'gu',
    ),
    unlessAfter: /^ (?:the past|concern|debate|few|many)\b/i,
  },
  {
    id: 'is-a-kind',
    kind: 'definition',
    weight: 0.7,
    pattern:
      /^["“]?An? [\p{Ll}-]+(?: [\p{Ll}-]+){0,3}[”"]? is (?:one|something|anything|somebody|someone|anyone) (?:that|which|who|whose|in which|for which|by which)\b/gu,
  },
  {
    id: 'is-a-kind',
    kind: 'definition',
    weight: 0.65,
    pattern: new RegExp(
      `^["“]?(?!(?:These|Those|Its|His|Their|Our|Relations)\\b)[\\p{L}-]+(?: [\\p{Ll}-]+){0,2}s[”"]? are ${ADJECTIVES}[\\p{Ll}-]+s (?:that|which|in which|whose|used|designed)\\b`,
      'gu',
    ),
  },
  {
    id: 'is-a-kind',
    kind: 'definition',
    weight: 0.85,
    pattern:
      /\b(?:is|are) (?:an?|one) (?:\w+ )?(?:type|kind|form|class|species|variety|subset|branch) of\b/gi,
    unlessBefore: /^(?:this|that|it|he|she|the \w+ \w+ \w+ \w+)\b/i,
  },
];

const UNITS =
  '(?:km|cm|mm|(?:kilo|centi|milli)met(?:re|er)s?|met(?:re|er)s?|miles?|nautical miles|hectares?|acres?|tonn?es?|barrels?|megawatts?|MW|gigawatts?|GW|GWh|TWh|kWh|(?:giga|tera|peta)bytes?|°C|degrees|lit(?:re|er)s?|kg|kilograms?|square|cubic|knots|feet|basis points|percentage points)';
const FIGURE = '\\d[\\d.,]*';
const WORD_COUNT = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)';

export const NUMBERS: readonly CueRule[] = [
  {
    id: 'percentage',
    kind: 'number',
    weight: 0.95,
    pattern: new RegExp(
      `\\b${FIGURE} ?(?:%|per ?cent\\b|percentage points?\\b)|\\b${WORD_COUNT} per ?cent\\b`,
      'gi',
    ),
  },
  {
    id: 'money',
    kind: 'number',
    weight: 0.95,
    pattern: new RegExp(
      `(?:\\b(?:US|S|A|HK|NT|C|NZ)?\\$|[€£¥₹₫฿]|\\b(?:USD|SGD|RM|Rp|EUR|Rs\\.?) ?) ?${FIGURE}(?: (?:thousand|million|billion|trillion))?|\\$ ?${FIGURE}(?: (?:million|billion|trillion))?|\\b${FIGURE} (?:\\w+ion )?(?:dollars|euros?|ringgit|rupiah|baht|yuan|yen|pesos|rupees|dong|kyat)\\b`,
      'g',
    ),
  },
  {
    id: 'amount',
    kind: 'number',
    weight: 0.9,
    pattern: new RegExp(
      `\\b(?:${FIGURE}|${WORD_COUNT}) ?(?:thousand|million|billion|trillion|bn)\\b|\\b${FIGURE}[ -]?${UNITS}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    id: 'count',
    kind: 'number',
    weight: 0.8,
    pattern: /(?<![\p{L}\p{N}.,/-])\d{1,3}(?:,\d{3})+(?![\p{L}\p{N}])/gu,
  },
  {
    id: 'count',
    kind: 'number',
    weight: 0.7,
    pattern:
      /(?<![\p{L}\p{N}.,/-])(?!(?:19|20)\d\d\b)\d{2,4}(?= (?:[\p{Ll}-]+ ){0,2}(?:[\p{Ll}-]{2,}s|people|men|women|children|staff|troops|aircraft|fish|sheep|cattle|percent)(?!\p{L}))(?! (?:years?|months?|days?|weeks?|hours?|minutes?|seconds?|and|or|to|was|is|were|has|as)\b)/gu,
    unlessBefore:
      /(?:\b(?:articles?|chapter|resolution|section|no\.|group of|page|paragraph|rule|flight|figure|table|phase|type|age of|aged|under|over|on|in|by|since|until|before|after|of|agenda|vision) |[A-Z][\w.’-]* )$/,
  },
  {
    id: 'count',
    kind: 'number',
    weight: 0.75,
    pattern:
      /\bfrom (?!(?:19|20)\d\d\b)\d{2,4} to (?!(?:19|20)\d\d\b)\d{1,4}\b(?! ?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|[ap]\.?m\b))/g,
  },
  {
    id: 'fraction',
    kind: 'number',
    weight: 0.75,
    pattern:
      /\b(?:(?:one|two|three|four)[- ](?:thirds?|quarters?|fifths?|tenths?)|an? (?:third|quarter|fifth|sixth|tenth) of(?! a century)|by an? (?:third|quarter|fifth|tenth|half)|(?<!(?:first|second|other|better|latter) )half (?:of|the|its|their|all|a million)|(?:by|almost|nearly|about|over|roughly|more than|less than) half|(?:one|two|three|four|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b/gi,
    unlessAfter: /^ (?:a century|an hour)\b/i,
  },
  {
    id: 'multiple',
    kind: 'number',
    weight: 0.75,
    pattern:
      /\b(?:(?:almost |nearly |more than |have |has |had )?(?:doubled|tripled|trebled|quadrupled|halved)|(?:to|will|would|could|may|might) (?:\w+ )?(?:double|triple|treble|quadruple|halve)|\w+fold (?:increase|rise|jump|drop)|(?:twice|\w+ times) (?:as (?:many|much|large|big|high|long|likely)|more|higher|larger|the (?:size|number|rate|sum|average)))\b/gi,
    unlessAfter: /^ down\b/i,
  },
];
