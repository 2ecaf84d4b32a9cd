import { type CueRule, HAVE_DONE, STOPPED } from './rule';

/** A word to the reader, no advice to anybody: "it should be noted". */
const WORD_TO_READER =
  /^(?: also| therefore| however| of course)? (?:be )?(?:noted?|remember(?:ed)?|recall(?:ed)?|stress(?:ed)?|emphasi[sz]ed?|add(?:ed)?|said|admit(?:ted)?|acknowledged?|conceded?|mention(?:ed)?|point(?:ed)? out|clear|obvious|borne in mind|no surprise|surprised?)\b/i;
const IMPORTANT =
  '(?:imperative|essential|crucial|vital|critical|important|necessary|urgent|incumbent|indispensable|advisable|desirable|paramount)';
/** Who can have to do something without its being a mere fact of their life. */
const ACTOR =
  /\b(?:polic\w+|governments?|states?|countr(?:y|ies)|nations?|leaders?|regulators?|authorit(?:y|ies)|ministr(?:y|ies)|asean|members?|agenc(?:y|ies)|compan(?:y|ies)|firms?|militar(?:y|ies)|forces|nav(?:y|ies)|planners|diplomats|partners?|region|community|bloc|institutions?|universities|schools|police|cities|we|singapore|malaysia|indonesia|thailand|vietnam|the philippines|china|beijing|washington|japan|tokyo|india|the us|the eu)(?: \w+){0,3} $/i;
const INTO =
  'consider|explore|study|adopt|establish|set up|expand|offer|take the lead|learn from|draw on|work with|work together|build on|start by|begin by|convene|invest|strengthen|deepen|broaden|introduce|join hands|help by|make use of';

export const RECOMMENDATIONS: readonly CueRule[] = [
  {
    id: 'duty',
    kind: 'recommendation',
    weight: 0.9,
    pattern: /\b(?:should|must|ought to)(?: not\b| never\b| also\b)?/gi,
    // "should the talks fail", "a must", "the question of who should", "if it should".
    unlessBefore:
      /^$|^["“‘(]+$|\b(?:a|an|the|musts?) $|\b(?:if|whether|who|whom|how|(?<!is |was )why|what)\b[^,;]*$|\bit must be \w+ed that\b[^,]*$/i,
    unlessAfter: new RegExp(
      `${HAVE_DONE.source}|${WORD_TO_READER.source}|^ (?:the|an?|this|that|these|those|it|they|he|she|there|any|every|each|either) |^ (?:come as|suffice\\b|for\\b|(?!ASEAN)[A-Z]\\w+ \\w+,)|${STOPPED.source}`,
      'i',
    ),
  },
  {
    id: 'duty',
    kind: 'recommendation',
    weight: 0.8,
    pattern:
      /\b(?:it (?:now |therefore |then )?falls (?:up)?(?:on|to) [\w’ -]{2,60}? to|(?:onus|burden|responsibility) (?:now |therefore )?(?:is|lies|rests|falls) (?:now |squarely |therefore )?(?:on|with|upon) [\w’ -]{2,60}? to)\b/gi,
    unlessBefore: /\b(?:no|not)\b[^,]*$/i,
  },
  {
    id: 'need',
    kind: 'recommendation',
    weight: 0.85,
    pattern:
      /\b(?:(?:will|would|must) (?:\w+ly |also |first )?(?:need|have) to|needs? to|needs? (?:urgent(?:ly)? )?to be \w+ed)\b/gi,
    unlessBefore:
      /\b(?:no|not|the|an?|any|their|its|our|his|her|this|perceived|pressing|urgent|without|in|of|for) $|n[’']t $|\b(?:if|whether|who|how|what)\b[^,;]*$/i,
    unlessAfter: new RegExp(`${WORD_TO_READER.source}|^ (?:know|go without saying)\\b`, 'i'),
  },
  {
    id: 'need',
    kind: 'recommendation',
    weight: 0.7,
    pattern: /\b(?:has|have) to\b/gi,
    needs: ACTOR,
    unlessBefore:
      /\b(?:not|never|which|that|who|would|did|to|only|nothing|little|what|much)(?: \w+){0,6} $|n[’']t $/i,
    unlessAfter: /^ (?:do with|offer|say|be (?:said|noted|admitted|remembered))\b/i,
  },
  {
    id: 'need',
    kind: 'recommendation',
    weight: 0.75,
    pattern:
      /\b(?:there is|there remains|there are|we see)(?: also| therefore| thus| now| still| clearly)? (?:an? )?(?!no\b)(?:\w+ ){0,2}needs? (?:for|to)\b|\bin (?:urgent|dire) need of\b|\bwhat (?:is|the region|\w+) (?:now |most )?(?:needed|required|wanted)(?: now| most| today| instead)? is\b|\bwhat [\w ]{2,40} needs? (?:now )?is\b/gi,
    unlessBefore: /\b(?:no|nor|hardly|not)\b[^,]*$/i,
    unlessAfter: /^ (?:say|add)\b/i,
  },
  {
    id: 'need',
    kind: 'recommendation',
    weight: 0.8,
    pattern:
      /\b(?:cannot|can not|can ill|can hardly|can no longer|can[’']t) (?:afford to|look away|ignore|neglect|sit back|stand (?:by|aside)|wait|remain (?:silent|idle|passive)|rely|delay|(?:go on|keep) \w+ing)\b/gi,
  },
  {
    id: 'need',
    kind: 'recommendation',
    weight: 0.75,
    pattern: /\bcan (?:any longer )?(?:afford to|look away|ignore|neglect|sit back|(?:go on|keep) \w+ing)\b/g,
    needs: /^["“]?(?:Neither|No) (?!one can say)/,
  },
  {
    id: 'need',
    kind: 'recommendation',
    weight: 0.85,
    pattern: new RegExp(
      `\\b(?:it is|it remains|it will be|it would be|it is also|it is therefore|it becomes) (?:\\w+ly |also |therefore |thus |now |equally |more |most |all the more |of \\w+ )?${IMPORTANT} (?:for|that|to|upon|on)\\b`,
      'gi',
    ),
    unlessAfter:
      /^ (?:note|remember|recall|stress|add|mention|point out|emphasi[sz]e|distinguish|understand|recogni[sz]e|acknowledge|ask)\b/i,
  },
  {
    id: 'time-to',
    kind: 'recommendation',
    weight: 0.9,
    pattern:
      /\b(?:it is (?:high |now |about |past )?time (?:for|to|that)|the time has come (?:for|to)|now is the time (?:for|to))\b/gi,
    unlessBefore: /\b(?:whether|not)\b[^,]*$/i,
  },
  {
    id: 'advice',
    kind: 'recommendation',
    weight: 0.9,
    pattern:
      /\b(?:(?:would|might|may) do (?:well|better|best) to|would be (?:well[- ]advised|wise|prudent|better|best) to|had better|(?:is|are) (?:well[- ])?advised to|it (?:would be|is) (?:wise|prudent|best|better|sensible|advisable)(?: for [\w ]{2,40})? to|needs? must)\b/gi,
  },
  {
    id: 'option',
    kind: 'recommendation',
    weight: 0.6,
    pattern: new RegExp(
      `\\b(?:could|can|may wish to|may want to|might)(?: also| therefore| thus| jointly| usefully)? (?:${INTO})\\b`,
      'gi',
    ),
    unlessBefore: /\b(?:whether|how|who|what|which|that|once)\b[^,;]*$/i,
    unlessAfter: /^ed\b/,
  },
  {
    id: 'option',
    kind: 'recommendation',
    weight: 0.7,
    pattern:
      /\b(?:deserves?|merits?|warrants?) (?:(?:more|much|greater|closer|further|serious|urgent|far|their|our|its|the region[’']s) ){0,3}(?:consideration|attention|support|scrutiny|study|funding|thought)\b|\b(?:is|are) worth (?:considering|exploring|studying|trying|pursuing|copying|emulating)\b/gi,
  },
  {
    id: 'option',
    kind: 'recommendation',
    weight: 0.7,
    pattern:
      /\bthere is (?:an? |some |much |great |also |therefore )*(?:(?:strong|good|clear|compelling|powerful|obvious|real) )?(?:case for|merit in|value in|wisdom in|room for)\b/gi,
    unlessAfter: /^ (?:doubt|debate|disagreement|both)\b/i,
  },
  {
    id: 'recommends',
    kind: 'recommendation',
    weight: 0.9,
    pattern:
      /\b(?:recommend(?:s|ed)?(?: that\b| to\b| an?\b| the\b| \w+ing\b)|propos(?:es|ed|e) (?:that|to)|urg(?:es|ed|e) (?!of\b)(?:[\w’-]+ ){1,8}?to|call(?:s|ed)? (?:on|upon) (?:[\w’,-]+ ){1,10}?to|call(?:s|ed)? for|insist(?:s|ed)? that [^.;]{1,80}?\b(?:must|should|stay|be)|demand(?:s|ed)? that|our recommendation|exhort(?:s|ed)?|plead(?:s|ed)? for)\b/gi,
    unlessBefore: /\b(?:not|never|nobody|no one|was|were|been|often|is|which|the|an?|its|their) $/i,
    isReport: true,
  },
  {
    id: 'way-forward',
    kind: 'recommendation',
    weight: 0.75,
    pattern:
      /\b(?:the |a |an |one |another )(?:first |next |best |better |immediate |wiser |safer |only |practical |most \w+ )*(?:step|way|way forward|way out|answer|remedy|priority|task|course|course of action|option|solution)(?: forward)?(?: for [\w ]{2,40})? (?:is|would be|must be|lies in)(?: therefore| thus| now| rather)? (?:to|in|for)\b/gi,
    unlessAfter: /^ (?:know|understand|see|be (?:found|seen))\b/i,
  },
  {
    id: 'way-forward',
    kind: 'recommendation',
    weight: 0.7,
    pattern: /^["“]?Let(?: us|[’']s) /g,
    unlessAfter: /^(?:consider|look|take|suppose|assume|begin|start|return|turn|recall|now|first)\b/i,
  },
  {
    id: 'task',
    kind: 'recommendation',
    weight: 0.6,
    inListOnly: true,
    pattern:
      /^(?:\(?\w{1,3}[.)] )?(?:Establish|Strengthen|Expand|Create|Develop|Ensure|Invest|Adopt|Set up|Build|Promote|Encourage|Improve|Increase|Enhance|Foster|Launch|Introduce|Require|Prioriti[sz]e|Appoint|Publish|Fund|Train|Integrate|Harmoni[sz]e|Review|Convene|Deepen|Reduce|Support)\b/g,
  },
];
