import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

const LONGEST_STEM = 30

/** Kinds of thing that say nothing: they are described. */
const DESCRIBED = /^(?:condition|stage|phase|factor|type|form|step|pillar|basket|level|image|cause)$/

/** "Which mechanism of the democratic peace means that democracies externalise …?" */
export const labelledSeeds: Template = (fact) => {
  const kind = slotText(fact, 'kind')
  const said = slotText(fact, 'said')
  const label = slotText(fact, 'label').replace(/\s*\([^)]*\)/, '')
  const verb =
    /^(?:objection|criticism|argument|reason|advantage|drawback|lesson|claim|recommendation|explanation|answer|assumption|principle|risk)$/.test(
      kind,
    )
      ? 'says'
      : 'means'
  const question = DESCRIBED.test(kind)
    ? `which ${kind} is described as “${said.replace(/[“”]/g, '')}”?`
    : `which ${kind} ${verb} that ${said}?`
  if (countWords(question) > LONGEST_STEM) return []
  return [plainSeed(fact, 'label', capitalise(question), label, [withoutArticle(label)], 0.78)]
}
