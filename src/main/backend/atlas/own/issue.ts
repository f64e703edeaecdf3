import type { Issue } from '../../../../shared/fact-sheets'

/** Words that tell what a concession is about. The first that is met decides, so the narrower issues stand before the wider. */
const WORDS: readonly (readonly [Issue, RegExp])[] = [
  ['elections and cyber', /\b(?:cyber\w*|meddl\w+|hack\w+|election interference|interference in (?:the|its|their) elections?)\b/i],
  [
    'arms control',
    /\b(?:missiles?|warheads?|nuclear|arms (?:control|race|talks)|disarm\w+|SALT|START|INF|ABM|SDI|Strategic Defense|bombers?|inspect\w+|on-site|test ban|launchers?|enrich\w+|centrifuges?|uranium)\b/,
  ],
  [
    'human rights and democracy',
    /\b(?:human rights|free elections?|democra\w+|dissidents?|political prisoners?|emigrat\w+|self-determination)\b/i,
  ],
  ['borders', /\b(?:borders?|frontiers?|territor\w+|annex\w+|islands?|Oder|Curzon|occupation zones?|Taiwan|partition\w*)\b/i],
  ['economics', /\b(?:trade|tariffs?|sanctions?|loans?|credits?|aid|reparations?|dollars?|grain|oil|gas|WTO|embargo|investment\w*)\b/i],
  ['wars and troops', /\b(?:war|troops?|forces|cease-?fire|armistice|truce|invad\w+|withdr\w+|invasion|front|soldiers?|army|Japan)\b/i],
  ['European security', /\b(?:NATO|Berlin|Germany|alliance|enlargement|OSCE|CSCE|security guarantees?|security assurances?)\b/],
  ['status', /\b(?:recogni[sz]\w+|equals?|prestige|seat|membership|standing|status|veto|respect)\b/i],
]

/** What a sentence is about, of the ledger's closed list; null where its words do not tell. */
export const issueOf = (sentence: string): Issue | null => WORDS.find(([, words]) => words.test(sentence))?.[0] ?? null
