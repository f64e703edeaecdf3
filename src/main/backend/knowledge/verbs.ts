import type { Token } from './tokens'

export const MODALS = new Set("will would can could may might must shall should ought 'll ’ll 'd ’d".split(' '))

/** True for a verb form that can carry a main clause: a modal, a present or a past form. */
export const isFinite = ({ tag, pos }: Token): boolean => (pos === 'VERB' || pos === 'AUX') && /^(?:VBD|VBP|VBZ|MD)$/.test(tag)

/** Past tense or past participle. */
export const isPastForm = ({ tag, pos }: Token): boolean => pos === 'VERB' && /^VB[DN]$/.test(tag)

/** -ing form of a verb used as a verb. */
export const isGerund = ({ tag, pos }: Token): boolean => pos === 'VERB' && tag === 'VBG'

/** Past forms that are base forms of other verbs. */
const TWOFOLD: Record<string, string> = {
  decreed: 'decree',
  found: 'find',
  left: 'leave',
  lay: 'lie',
  saw: 'see',
  felt: 'feel',
  fell: 'fall',
  wound: 'wind',
  ground: 'grind',
  bound: 'bind',
}

/** Base form of a verb. */
export const baseForm = ({ lower, lemma, tag }: Token): string => (/^VB[DN]$/.test(tag) && TWOFOLD[lower] ? TWOFOLD[lower] : lemma)
