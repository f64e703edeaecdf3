import { ruleOf } from '../../../../shared/rules'
import { optionsDiffer, valuesOutOfOrder } from './alike'
import { asksForAList, hasNotOneShortAnswer } from './answer'
import { breaking, type Rule } from './behind-setting'
import { isACopiedCase } from './copied-case'
import { isTimeBoundWithoutDate } from './time-bound'
import { usesVagueFrequency } from './frequency'
import { stemHoldsKey } from './given-away'
import { repeatsAStem } from './near-duplicate'
import { combinesOptions, echoesTheStem, hasAbsolutesInOptions, isWhereOptionsConverge, keyStandsOut } from './options'
import { hasImplausibleDistractor } from './plausible'
import { hidesANegative, isLongOrAsksTwice, isYesNoQuestion } from './question'
import { keyDoesNotFollow, quoteDiffers } from './quote'
import { hidesTheSpeaker, restatesAClaimAsFact } from './reported-speech'
import type { RuleContext, RuleItem } from './rule-item'
import { pointsOutside } from './standing-alone'
import { hasATrueDistractor } from './true-distractor'

export type { RuleContext, RuleItem } from './rule-item'

/** Ids of the rules which the item breaks, in the order of DESIGN section 5; src/shared/rules.ts says them in words. */
export const checkItem = (item: RuleItem, context: RuleContext): string[] => broken(CHECKS, item, context)

/** The same for a draft which no rule drops: the others are all that is asked. */
export const flawsOf = (item: RuleItem, context: RuleContext): string[] => broken(LEAVING, item, context)

/** Whether a draft breaks a rule that drops it; far quicker than asking all the rules. */
export const isDropped = (item: RuleItem, context: RuleContext): boolean => broken(DROPPING, item, context).length > 0

/** Ids of the broken rules among those about options, 14 to 23; quicker while options are still being chosen. */
export const checkOptions = (item: RuleItem, context: RuleContext): string[] =>
  broken(
    CHECKS.filter(([id]) => OPTION_RULES.has(id)),
    item,
    context,
  )

function broken(rules: readonly Rule[], item: RuleItem, context: RuleContext): string[] {
  const isBroken = breaking(item)
  return rules.filter((rule) => isBroken(rule, context)).map(([id]) => id)
}

const OPTION_RULES = new Set(['14', '15', '17', '18', '19', '20', '21', '22', '23'])

const CHECKS: readonly Rule[] = [
  ['1', quoteDiffers],
  ['2', keyDoesNotFollow],
  ['3', hasNotOneShortAnswer],
  ['4', asksForAList],
  ['5', isLongOrAsksTwice],
  ['6', pointsOutside],
  ['7', stemHoldsKey],
  ['8', repeatsAStem],
  ['9', isTimeBoundWithoutDate],
  ['10', hidesTheSpeaker],
  ['11', restatesAClaimAsFact],
  ['12', isYesNoQuestion],
  ['13', hidesANegative],
  ['14', combinesOptions],
  ['15', hasAbsolutesInOptions],
  ['16', usesVagueFrequency],
  ['17', keyStandsOut],
  ['18', echoesTheStem],
  ['19', optionsDiffer],
  ['20', valuesOutOfOrder],
  ['21', isWhereOptionsConverge],
  ['22', hasATrueDistractor],
  ['23', hasImplausibleDistractor],
  ['24', isACopiedCase],
]

const DROPPING = CHECKS.filter(([id]) => ruleOf(id)?.dropsDraft)
const LEAVING = CHECKS.filter((check) => !DROPPING.includes(check))
