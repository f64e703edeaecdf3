import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { datesIn } from '../dates'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'

const NAME = String.raw`(?:(?:\p{Lu}\. ?){0,3}|(?:Lord|Sir|President|General|Count|Prince|Ambassador) )\p{Lu}[\p{L}’'-]+(?: (?:von |van |de )?\p{Lu}[\p{L}’'-]+){0,2}`
/** "“We have sustained …” – Churchill, House of Commons, 5 October 1938" */
const BEHIND = new RegExp(`^[“"]([^“”"]{8,220})[”"],?\\s*(?:[–—-]|\\()\\s*(${NAME})(?:,? ([^()]{3,90}))?\\)?[.]?$`, 'u')
/** "Seamus Mallon: “Sunningdale for slow learners”", "Briand (1926): “…”" */
const BEFORE = new RegExp(`^(${NAME})(?: \\(([^()]{3,60})\\)|, ([^:“"]{3,60}))?(?::| [–—]) [“"]([^“”"]{8,220})[”"][.]?$`, 'u')
const LONGEST = 24

/** A saying with its speaker set behind or before it. */
export function quoted(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind === 'heading') return []
  const line = spaced(reading.text.slice(sentence.start, sentence.end)).replace(/^[-•*–>]\s+/, '')
  const [, before, inBrackets, behind, after] = BEFORE.exec(line) ?? []
  const [, said = after ?? '', speaker = before ?? '', about = inBrackets ?? behind ?? ''] = BEHIND.exec(line) ?? []
  const words = said.split(' ').length
  if (!speaker || words < 3 || words > LONGEST || reading.lexicon.byAlias.get(speaker.toLowerCase())?.kind === 'state') return []
  const full = reading.sentences
    .flatMap(({ mentions }) => mentions)
    .find(({ kind, name }) => kind === 'person' && name !== speaker && name.endsWith(` ${speaker}`))?.name
  const [date] = datesIn(about, 0)
  const place = PLACE.exec(about)?.[0].replace(/^the /i, '')
  const at = (text: string) => reading.slot(sentence.start, sentence.end, text)
  const slots = {
    speaker: [{ ...at(speaker), ...(full ? { entity: full } : {}) }],
    said: [at(said.replace(/[.,]$/, ''))],
    ...(place ? { where: [at(place)] } : {}),
    ...(date ? { when: [{ ...at(date.text), date: date.date }] } : {}),
  }
  return [reading.fact('attribution', 'quoted', slots, sentence, 0.88)]
}

/** Bodies in which one speaks. */
const PLACE =
  /\b(?:the )?(?:House of (?:Commons|Lords|Representatives)|General Assembly|Security Council|League (?:of Nations|Assembly)|Senate|Congress|Reichstag|Bundestag|Duma|Knesset|Parliament|National Assembly|Supreme Soviet|Central Committee|Politburo)\b/
