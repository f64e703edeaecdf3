import { countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

const LONGEST_STEM = 30

/** "Which mechanism of the democratic peace means that democracies externalise …?" */
export const labelledSeeds: Template = (fact) => {
  const kind = slotText(fact, 'kind')
  const said = slotText(fact, 'said')
  const about = slotText(fact, 'about')
  const label = slotText(fact, 'label').replace(/\s*\([^)]*\)/, '')
  const verb =
    /^(?:objection|criticism|argument|reason|advantage|drawback|lesson|claim|recommendation|explanation|answer|assumption|principle|risk)$/.test(
      kind,
    )
      ? 'says'
      : 'means'
  const question = `which ${kind} ${verb} that ${said}?`
  const framed = about && !said.toLowerCase().includes(about.toLowerCase()) ? `With regard to ${inSentence(about)}, ${question}` : question
  const stem = countWords(framed) <= LONGEST_STEM ? framed : question
  if (countWords(stem) > LONGEST_STEM) return []
  return [plainSeed(fact, 'label', stem.charAt(0).toUpperCase() + stem.slice(1), label, [withoutArticle(label)], 0.78)]
}

/** A heading within a sentence: "Democratic peace" → "democratic peace", "NATO’s growth" as it is. */
const inSentence = (heading: string): string =>
  /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading
