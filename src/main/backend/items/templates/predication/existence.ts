import { sure } from '../../../knowledge/sure'
import type { Seed, TemplateContext } from '../seed'
import { keyOf, made } from './answer'
import { ask } from './compose'
import { askHowMany } from './counted'
import type { Parts } from './parts'

/** "How many settlers were there …?", "Between what was there a tension?" */
export function forExistence(told: Parts, context: TemplateContext): Seed[] {
  const p = { ...told, subjectNamed: true }
  const part = p.parts.find((each) => each.role === 'identity')
  if (!part || p.negated) return []
  const key = keyOf(p, part, context)
  const howMany = askHowMany(p, part, key)
  if (howMany.length > 0) return howMany
  const between = /^(.+?) between (.+? and .+)$/.exec(key)
  if (between) {
    const stem = ask(p, 'between what', part, sure(between[1]))
    return stem ? [made(p, part, stem, sure(between[2]), [], 0.03)] : []
  }
  const about =
    /^((?:an?|the|some|no|little|persistent|growing)? ?(?:[\p{L}-]+ ){0,2}(?:concerns?|fears?|doubts?|hopes?|signs?|evidence|risks?|suspicions?|debate|talk|pressure|demand|support|need|room|question)) (of|about|over|for|on|from) (.+)$/u.exec(
      part.words,
    )
  if (!about || !part.closed) return []
  const stem = ask(p, 'what', part, `${sure(about[1])} ${sure(about[2])}`)
  return stem ? [made(p, part, stem, sure(about[3]), [], 0)] : []
}
