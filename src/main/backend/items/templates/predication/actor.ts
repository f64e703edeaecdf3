import { SPEAKS_FOR_STATE } from '../../../knowledge/context-cue'
import type { TemplateContext } from '../seed'
import type { Parts } from './parts'

/** "Halifax changed …", "London sent …", "the Budget Office spoke of …": a thing by its words that is somebody, as what it does tells, or how it is called elsewhere. */
export const isNamedActor = (p: Parts, name: string, context: TemplateContext): boolean =>
  /\p{Lu}/u.test(name) && !p.passive && (ACTS.test(p.lemma) || isCapital(p, name) || isSurname(name, context))

/** A capital is its government where something is done. */
const isCapital = (p: Parts, name: string): boolean =>
  SPEAKS_FOR_STATE.test(name) && !/ /.test(name) && p.parts.some(({ role }) => /^(?:object|to|that|preposition)$/.test(role))

/** "Axelrod", with "Robert Axelrod" elsewhere in the text. */
const isSurname = (name: string, { text, kindOf }: TemplateContext): boolean =>
  /^\p{Lu}\p{L}+$/u.test(name) && kindOf(name) === undefined && new RegExp(`\\p{Ll},? \\p{Lu}\\p{Ll}+ ${name}\\b`, 'u').test(text)

/** What says or wants something is somebody. */
const ACTS =
  /^(?:say|speak|argue|claim|warn|confirm|announce|declare|report|decide|agree|refuse|offer|propose|demand|accept|reject|sign|promise|want|think|believe|hope|fear|expect|insist|write|meet|persuade)$/
