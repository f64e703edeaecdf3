import { PROMISES } from '../../../knowledge/predications/roles'

/** "agreed to withdraw": what they agreed to do, not what they tried, wanted or failed to do. */
export const takesToDo = (lemma: string): boolean =>
  PROMISES.test(lemma) &&
  !/^(?:want|wish|hope|plan|intend|seek|try|attempt|fail|choose|manage|aim|strive|hesitate|deserve|prepare)$/.test(lemma)

/** Verbs which make or bid somebody do something: "urged the king to yield". */
export const MADE_TO =
  /^(?:urge|ask|invite|press|persuade|tell|order|force|allow|enable|help|encourage|advise|beg|want|expect|lead|require|permit|push|pressure|instruct|compel|induce|oblige|entitle|authorise|authorize|forbid|teach|tempt|challenge|warn|call|commit|bind)$/
