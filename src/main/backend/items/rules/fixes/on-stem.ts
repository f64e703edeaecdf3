import { escaped } from '../../../../../shared/escaped'
import { GAP } from '../../../../../shared/words'
import { namesIn, entityNamed } from '../entities'
import { yearsIn } from '../plausible'
import { claimsOf } from '../reported-speech'
import type { RuleItem } from '../rule-item'
import { valueOf } from '../values'
import { withKey } from './choices'
import type { FixContext, Fixer } from './fixer'
import { introduced, neat, shorter } from './text'

/** Rule 3: several gaps whose answers stand one beside the other in the key. */
const oneGap: Fixer = {
  rule: '3',
  does: 'Leave one gap open',
  mend(item) {
    const parts = item.key.split(/;\s*/)
    const [first = '', ...rest] = item.stem.split(GAP)
    if (item.kind !== 'cloze' || rest.length < 2 || parts.length !== rest.length) return []
    const stem = first + rest.map((text, at) => (at === 0 ? GAP : (parts[at] ?? '')) + text).join('')
    return [{ ...item, stem, key: parts[0] ?? '' }]
  },
}

/** Rule 3: “When and where …?” keeps the half that its answer answers. */
const oneQuestion: Fixer = {
  rule: '3',
  does: 'Ask for one thing',
  mend(item, { lexicon }) {
    const asked = /\b(who|what|when|where|why|how|which) (?:and|or) (who|what|when|where|why|how|which)\b/i.exec(item.stem)
    if (!asked) return []
    const kind = entityNamed(item.key, lexicon)?.kind
    const wanted = valueOf(item.key)?.kind === 'date' ? 'when' : kind === 'place' ? 'where' : kind === 'person' ? 'who' : undefined
    const kept = [asked[1], asked[2]].find((word) => word?.toLowerCase() === wanted)
    return kept ? [{ ...item, stem: neat(item.stem.replace(asked[0], kept.toLowerCase()), item.stem) }] : []
  },
}

/** Rule 3: an answer of more than twelve words. */
const shortAnswer: Fixer = {
  rule: '3',
  does: 'Shorten the answer',
  mend: (item) => shorter(item.key).map((key) => withKey(item, key)),
}

/** Rule 4. */
const fewerMembers: Fixer = {
  rule: '4',
  does: 'Keep the first six',
  mend: ({ pairs, sequence, ...item }) =>
    pairs || sequence ? [{ ...item, ...(pairs && { pairs: pairs.slice(0, 6) }), ...(sequence && { sequence: sequence.slice(0, 6) }) }] : [],
}

/** Rule 5. */
const oneMark: Fixer = {
  rule: '5',
  does: 'Put the marks right',
  mend(item) {
    const bare = item.stem.trim().replace(/[\s.?!…:]+$/u, '')
    const [first = '', second] = item.stem.split(/(?<=\?)\s+/)
    return [
      { ...item, stem: `${bare}?` },
      { ...item, stem: `${bare}.` },
      // Of two questions the first is the one the answer belongs to, unless it has none.
      ...(second === undefined ? [] : [{ ...item, stem: first }]),
    ]
  },
}

const noBrackets: Fixer = {
  rule: '5',
  does: 'Leave out what stands in brackets',
  mend: (item) => [{ ...item, stem: neat(item.stem.replace(/\s*\([^)]*\)/g, ''), item.stem) }],
}

/** Rule 6: the reading and its author by name. */
const named: Fixer = {
  rule: '6',
  does: 'Name the reading',
  mend(item, { title, author }) {
    const stem = item.stem
      .replace(/\b(?:this|the) (?:author|writer)\b(?!s)/gi, (words) => author ?? words)
      .replace(
        /\b(?:this|the above) (?:article|text|reading|essay|paper|book|chapter|briefing|document|piece|report|study|passage|excerpt)\b/gi,
        (words) => (title ? `“${title}”` : words),
      )
      .replace(/\bthe (?:article|essay|reading|passage|excerpt)\b/gi, (words) => (title ? `“${title}”` : words))
      .replace(/\baccording to the (?:text|source|document|paper|briefing)\b/gi, (words) =>
        (author ?? title) ? `according to ${author ?? `“${title ?? ''}”`}` : words,
      )
    return stem === item.stem ? [] : [{ ...item, stem: neat(stem, item.stem) }]
  },
}

/** Rule 7: the answer goes out of the question where it only stands beside. */
const notGivenAway: Fixer = {
  rule: '7',
  does: 'Take the answer out of the question',
  mend(item) {
    const key = escaped(item.key.trim())
    if (key === '') return []
    const patterns = [
      `\\s*\\(\\s*(?:the\\s+)?${key}\\s*\\)`,
      `\\s*[,–—]\\s*(?:the\\s+)?${key}\\s*[,–—](?=\\s)`,
      `\\s+(?:in|at|on|by|from|to|during|of|with|for)\\s+(?:the\\s+)?${key}(?![\\p{L}\\p{N}])`,
    ]
    return patterns
      .map((pattern) => neat(item.stem.replace(new RegExp(pattern, 'giu'), ''), item.stem))
      .filter((stem) => stem !== item.stem)
      .map((stem) => ({ ...item, stem }))
  },
}

/** Rule 9. */
const dated: Fixer = {
  rule: '9',
  does: 'Say of which year',
  mend(item, { fact, published }) {
    const dates = Object.values(fact?.slots ?? {}).flatMap((slots) => slots.flatMap(({ date }) => (date ? [date.value] : [])))
    const year = [yearsIn(item.anchor.exact).at(-1), ...yearsIn(dates.join(' ')), ...yearsIn(published ?? '')].find(
      (one) => one !== undefined,
    )
    return year === undefined ? [] : [{ ...item, stem: introduced(`As of ${year}`, item.stem) }]
  },
}

/** Rules 10 and 11. */
const attributed = (rule: string): Fixer => ({
  rule,
  does: 'Say who said so',
  mend: (item, context) =>
    speakersOf(item, context).map((speaker) => ({ ...item, stem: introduced(`According to ${speaker}`, item.stem) })),
})

/** By the full names of the lexicon, else as the source names them. */
function speakersOf({ anchor }: RuleItem, { fact, lexicon }: FixContext): string[] {
  const slots = (fact?.slots.speaker ?? []).map(({ text, entity }) => entity ?? text)
  const said = [...slots, ...claimsOf(anchor.exact).map(({ speaker }) => speaker)]
  const names = said.flatMap((words) => [
    ...namesIn(words, lexicon)
      .filter(({ entity }) => entity.kind === 'person' || entity.kind === 'organisation')
      .map(({ entity }) => entity.name),
    ...(/\p{Lu}[\p{L}.’'-]+(?:\s+(?:of\s+|de\s+|van\s+|von\s+)?\p{Lu}[\p{L}.’'-]+)*/u.exec(
      words.replace(/^(?:The|A|An|In|On|At|But|And|Yet|He|She|They|It)\s/u, ''),
    ) ?? []),
  ])
  return [...new Set(names)]
}

/** Rule 13. */
const emphasised: Fixer = {
  rule: '13',
  does: 'Emphasise the negative',
  mend: (item) => [
    {
      ...item,
      stem: item.stem
        .replace(
          /\b(\p{L}+)n['’]t\b/gu,
          (_, verb: string) => `${/^ca$/i.test(verb) ? `${verb}n` : /^wo$/i.test(verb) ? `${verb.slice(0, 1)}ill` : verb} NOT`,
        )
        .replace(/\b(not|never|except)\b/g, (word) => word.toUpperCase()),
    },
  ],
}

export const ON_STEM: readonly Fixer[] = [
  ...[oneGap, oneQuestion, shortAnswer, fewerMembers, oneMark, noBrackets, named, notGivenAway, dated],
  ...[attributed('10'), attributed('11'), emphasised],
]
