import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { datesIn } from '../dates'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** A named theory, pattern or concept: who coined it, what it says. */
export const framework: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence)) return []
  return authored(reading, sentence, text)
}

const NAME = String.raw`((?:\p{Lu}[\p{L}.’'-]+|de|von|van)(?: (?:\p{Lu}[\p{L}.’'-]*|de|von|van|and))*)`
const MADE =
  '(?:theori[sz]ed|developed|coined|formulated|introduced|proposed|advanced|popularised|popularized|pioneered|devised|put forward|set out|elaborated|conceptuali[sz]ed|described|outlined|first used)'
const KIND =
  '(?:theory|concept|notion|idea|thesis|model|doctrine|framework|hypothesis|argument|logic|typology|principle|paradox|dilemma|approach|analogy|metaphor|term)'

/** "John Herz introduced the term in 1950": the term stands in the sentence before. */
const SAID_BEFORE = new RegExp(
  `^${NAME} (?:first |also )?(?:coined|introduced|popularised|popularized|invented|proposed) (?:the|this) (?:term|phrase|concept|expression|notion|idea)(?= in |[.,])`,
  'u',
)

const PATTERNS: { pattern: RegExp; author: number; term?: number }[] = [
  { pattern: SAID_BEFORE, author: 1 },
  // "Soft balancing, a term introduced by Robert Pape in 2005"
  {
    pattern: new RegExp(
      `^(?:The )?([\\p{L}][\\p{L}’-]*(?: [\\p{Ll}’-]+){0,4}), (?:an?|the) (?:term|concept|notion|idea|phrase|label|theory|expression) (?:first )?${MADE} by (?:the [\\p{L} ]{3,40}? )?${NAME}`,
      'u',
    ),
    author: 2,
    term: 1,
  },
  // "Glenn Snyder called this the alliance security dilemma: …"
  {
    pattern: new RegExp(
      `${NAME}(?: \\(\\d{4}\\))? (?:has |had )?(?:called|calls|termed|terms|labelled|labels|dubbed|dubs) (?:this|it|these)(?: [\\p{Ll}-]+){0,2}? (?:the |an? )([\\p{Ll}][\\p{Ll} -]{4,45}?)(?=[:,.;])`,
      'u',
    ),
    author: 1,
    term: 2,
  },
  { pattern: new RegExp(`\\b${MADE} by (?:the [\\p{L} ]{3,40}? )?${NAME}`, 'u'), author: 1 },
  {
    pattern: new RegExp(
      `${NAME}[’']s? (?:\\w+ )?${KIND} of (?:the )?[“"]?([\\p{L} -]{4,50}?)[”"]?(?= (?:is|was|holds|argues|says|suggests|explains|in|to|as|has|and|that|rests)\\b|[,.;:(])`,
      'u',
    ),
    author: 1,
    term: 2,
  },
  {
    pattern: new RegExp(
      `${NAME}(?: \\(\\d{4}\\))? (?:has |had )?(?:called|calls|termed|terms|labelled|labels|dubbed|dubs|named|names) (?:(?:this|it|the|these|such|that)(?: [\\p{L}-]+){0,5} )?(?:the |an? )?[“"]([^”"]{3,60})[”"]`,
      'u',
    ),
    author: 1,
    term: 2,
  },
  {
    pattern: new RegExp(
      `what ${NAME} (?:has |had )?(?:called|calls|termed|terms|labelled|labels) (?:the )?[“"]?([\\p{L} -]{4,50}?)[”"]?(?=[,.;:]| (?:is|was|and|to|in)\\b)`,
      'u',
    ),
    author: 1,
    term: 2,
  },
  {
    pattern: new RegExp(
      `${NAME}(?: \\(\\d{4}\\))? (?:first )?(?:coined|introduced|developed|proposed|formulated) the (?:term|concept|idea|notion|theory|model|phrase)(?: of)? [“"]?([\\p{L} -]{4,50}?)[”"]?(?=[,.;:]| (?:is|was|and|to|in|for)\\b)`,
      'u',
    ),
    author: 1,
    term: 2,
  },
]

/** Cheap test before the patterns: one of the verbs or nouns they need. */
const HINT =
  /theor|coin|formulat|introduc|propos|advanc|populari|pioneer|devis|put forward|set out|elaborat|conceptual|describ|outlin|first used|develop|call|term|label|dub|name|concept|notion|idea|thesis|model|doctrine|framework|hypothes|argument|logic|typolog|principle|paradox|dilemma|approach|analogy|metaphor/

function authored(reading: Reading, sentence: Sentence, text: string): Fact[] {
  if (!HINT.test(text)) return []
  for (const { pattern, author, term } of PATTERNS) {
    const match = pattern.exec(text)
    const name = match?.[author]
    if (
      !match ||
      !name ||
      /^(?:The|This|That|A|An|It|In|As|By|For|Its|Their|His|These|Such|States?|He|She|They|We|You|Some|Many|Critics|Scholars|Economists|Theorists)$/.test(
        name,
      )
    )
      continue
    const at = sentence.start + match.index + match[0].indexOf(name)
    const person = sentence.mentions.find((m) => m.start >= at - 1 && m.end <= at + name.length + 1)
    if (person && person.kind !== 'person' && person.kind !== 'unknown') continue
    const named =
      pattern === SAID_BEFORE
        ? lastTermBefore(reading, sentence)
        : term === undefined
          ? nearestTerm(reading, sentence, match.index + sentence.start)
          : spanOf(sentence, match, sure(match[term]))
    if (!named || named.end - named.start > LONGEST_TERM) continue
    // "Netanyahu called it “a historic mistake”": who holds office judges, and coins no terms
    if (/call|label|dub|describ/.test(match[0]) && person?.side !== undefined && person.side !== 'scholar') continue
    // "called it a treaty of “honour and independence”": words about one treaty
    if (/\b(?:call|label|dub|describ|nam|term)\p{L}* .*\ban? (?:[\p{L}-]+ ){1,3}of [“"]/u.test(match[0])) continue
    const year = datesIn(text, sentence.start)[0]
    const start = Math.min(sentence.start, named.sentence.start)
    return [
      reading.fact(
        'framework',
        'author',
        {
          author: [{ ...reading.slot(at, at + name.length), ...(person ? { entity: person.name } : {}) }],
          term: [reading.slot(named.start, named.end, reading.text.slice(named.start, named.end).replace(/[,.]$/, ''))],
          verb: [
            reading.slot(
              sentence.start + match.index,
              sentence.start + match.index + match[0].length,
              /theori[sz]ed/.test(match[0])
                ? 'theorised'
                : /^(?!.*coined).*(?:called|calls) this/s.test(match[0])
                  ? 'used'
                  : /coined|term|called|calls|dubb/.test(match[0])
                    ? 'coined'
                    : 'developed',
            ),
          ],
          ...(year ? { year: [{ start: year.start, end: year.end, text: year.text, date: year.date }] } : {}),
        },
        { start, end: sentence.end },
        0.9,
      ),
    ]
  }
  return []
}

const LONGEST_TERM = 40

interface Term {
  start: number
  end: number
  sentence: Sentence
}

const spanOf = (sentence: Sentence, match: RegExpExecArray, term: string): Term => {
  const start = sentence.start + match.index + match[0].lastIndexOf(term)
  return { start, end: start + term.length, sentence }
}

/** What the sentence before ends in: its quoted term, else its last noun phrase of two or three words. */
function lastTermBefore(reading: Reading, sentence: Sentence): Term | null {
  const previous = reading.sentences[sentence.index - 1]
  if (!previous || previous.block !== sentence.block) return null
  const text = reading.text.slice(previous.start, previous.end)
  const quoted = /[“"]([^”"]{3,50}?)[,.]?[”"][.]?$/.exec(text)
  const last = quoted ?? /\bthe ((?:\p{Ll}[\p{Ll}-]+ ){1,2}\p{Ll}[\p{Ll}-]+)[.]$/u.exec(text)
  const term = last?.[1]
  if (!last || !term || /\b(?:of|in|on|and|to|for)\b/.test(term)) return null
  const start = previous.start + last.index + last[0].indexOf(term)
  return { start, end: start + term.length, sentence: previous }
}

/** The quoted term that an author's name belongs to: before it in this sentence, or at the end of the one before. */
function nearestTerm(reading: Reading, sentence: Sentence, before: number): Term | null {
  const inside = (s: Sentence, until: number): Term | null => {
    const found = [...reading.text.slice(s.start, until).matchAll(/[“"]([^”"]{3,60})[”"]/g)].at(-1)
    if (!found) return null
    const start = s.start + found.index + 1
    return { start, end: start + sure(found[1]).replace(/[,.]$/, '').length, sentence: s }
  }
  const here = inside(sentence, before)
  if (here) return here
  const previous = reading.sentences[sentence.index - 1]
  const subject =
    previous &&
    previous.block === sentence.block &&
    /^(?:The|This) (?:term|concept|idea|notion|phrase|theory|expression)\b/.test(reading.text.slice(sentence.start, before))
      ? previous.clauses[0]?.subject
      : undefined
  if (previous && subject && subject.to - subject.from <= 5) {
    const start = sure(previous.tokens[subject.from]).start
    return { start, end: sure(previous.tokens[subject.to - 1]).end, sentence: previous }
  }
  const there = previous && previous.block === sentence.block ? inside(previous, previous.end) : null
  return there && there.end > sure(previous).end - 6 ? there : null
}
