import { PROMISES } from '../../../knowledge/predications/roles'

/**
 * Of few verbs do people ask "what". They are verbs whose object is words or a deed ("What did he propose?"), what a text lays down ("What does Article 5 require?"), what follows
 * from something ("What did the embargo cause?"), or what an account says ("What does the spiral model explain?"). With any other verb the question is no English that
 * anybody speaks ("What do five hundred warheads worry?"), and the same words are left out of their sentence instead.
 */
const SAYS =
  /^(?:propose|demand|offer|promise|pledge|threaten|announce|reveal|predict|conclude|recommend|request|suggest|guarantee|deny|admit|concede|acknowledge|recognise|recognize|renounce|reject|warn|want|agree)$/
const LAYS_DOWN =
  /^(?:require|include|forbid|ban|prohibit|permit|allow|oblige|guarantee|provide|establish|create|declare|define|contain|limit|abolish|exclude|cover|replace|codify|stipulate|demand|promise|grant|rule)$/
const BRINGS_ABOUT =
  /^(?:cause|produce|trigger|provoke|prevent|create|replace|determine|shape|strengthen|weaken|undermine|reduce|increase|threaten|destroy|change|end|obtain|receive|secure|concern|achieve|encourage|enable)$/
const EXPLAINS =
  /^(?:explain|predict|assume|imply|presuppose|emphasise|emphasize|stress|overlook|ignore|neglect|underestimate|overestimate|exaggerate|mean|show|hold|describe|teach)$/

/** True if one asks "What did …?" for the object of this verb with such a subject. */
export const takesWhat = (lemma: string, agent: 'person' | 'state' | 'body' | 'thing'): boolean =>
  agent === 'thing'
    ? LAYS_DOWN.test(lemma) || BRINGS_ABOUT.test(lemma) || EXPLAINS.test(lemma)
    : SAYS.test(lemma) || BRINGS_ABOUT.test(lemma) || (agent === 'body' && LAYS_DOWN.test(lemma))

/** Verbs with a clause behind them of which one asks "what": those of an account, and those that commit somebody. What somebody merely said is asked with "who". */
export const takesClause = (lemma: string, agent: 'person' | 'state' | 'body' | 'thing'): boolean =>
  agent === 'thing' ? EXPLAINS.test(lemma) || /^(?:claim|argue|suggest|demand|declare)$/.test(lemma) : SAYS.test(lemma)

/** "agreed to withdraw": what they agreed to do, not what they tried, wanted or failed to do. */
export const takesToDo = (lemma: string): boolean =>
  PROMISES.test(lemma) &&
  !/^(?:want|wish|hope|plan|intend|seek|try|attempt|fail|choose|manage|aim|strive|hesitate|deserve|prepare)$/.test(lemma)

/** Verbs which make or bid somebody do something: "urged the king to yield". */
export const MADE_TO =
  /^(?:urge|ask|invite|press|persuade|tell|order|force|allow|enable|help|encourage|advise|beg|want|expect|lead|require|permit|push|pressure|instruct|compel|induce|oblige|entitle|authorise|authorize|forbid|teach|tempt|challenge|warn|call|commit|bind)$/

/** Prepositions that are one with their verb: "What did it lead to?" */
const ONE_WITH: Record<string, RegExp> = {
  to: /^(?:lead|refer|amount|agree|contribute|apply|commit|limit|confine|consent|object|appeal|bind|reduce)$/,
  on: /^(?:depend|rest|rely|insist|agree|hinge|turn|draw|build|focus|base)$/,
  of: /^(?:consist|accuse|convict|suspect|warn|remind|deprive|convince|dispose)$/,
  in: /^(?:result|lie|consist|culminate|root|ground|believe)$/,
  from: /^(?:stem|arise|result|follow|derive|suffer|differ|distinguish|benefit|come)$/,
  for: /^(?:call|ask|provide|argue|blame|account|stand|criticise|criticize|allow|design)$/,
  as: /^(?:describe|see|regard|treat|view|define|portray|present|interpret|characterise|characterize|recognise|recognize|dismiss|denounce|depict|hail|criticise|criticize|know|condemn|praise|conceive)$/,
  into: /^(?:divide|turn|split|transform)$/,
  between: /^(?:lie|distinguish|choose|differ)$/,
  against: /^(?:warn|guard|protect)$/,
  with: /^(?:deal|replace|equate|associate)$/,
}
export const isOneWith = (lemma: string, preposition: string): boolean => ONE_WITH[preposition]?.test(lemma) ?? false
