import { tokensOfText } from '../../knowledge/tokens'
import { contentOf } from '../english/words'
import type { Gate } from '.'

/** Questions which compare with what is not there, and gaps so wide that anything fits. */
export const LEFT_OPEN: readonly Gate[] = [
  // "A different school of thought holds that _____", "the most important was that …", "defenders answer that …"
  {
    name: 'compares with what was told before',
    refuses: ({ stem, key, kind }) => {
      const told = kind === 'cloze' ? stem.replace('_____', key) : stem
      return isOther(told) || UNSAID_MOST.test(told) || ANSWERS_NOBODY.test(told) || A_MORE.test(told)
    },
  },
  // "Two of the three consequences: a riot broke out and _____": any of them
  { name: 'leaves out one of those it takes out', refuses: ({ stem }) => SOME_OF.test(stem) },
  // "Rulers who feared surprise _____", "many rules _____"
  { name: 'leaves open all that somebody did', refuses: ({ stem, key, kind }) => kind === 'cloze' && isAllOpen(stem, key) },
  // "An observer may be sure that _____"
  { name: 'lets somebody be sure of anything', refuses: ({ stem, kind }) => kind === 'cloze' && SURE.test(stem) },
]

/** "A different criticism", and not "a different view from Jervis's", nor "some hold that …; a different school …". */
function isOther(told: string): boolean {
  const at = DIFFERENT.exec(told)
  if (at === null || /[.;] /.test(told.slice(0, at.index))) return false
  const [behind = ''] = told.slice(at.index + at[0].length).split(/[.;]/)
  return !/\b(?:from|to)\b/.test(behind) && !/^(?: \S+){0,2} than\b/.test(behind)
}
const DIFFERENT = /\b(?:[Aa]|[Tt]he|in a) (?:very |quite |rather )?different (?!(?:kind|sort|type)s?\b)\p{Ll}+(?! \p{Ll}+s\b.* different)/u
/** Behind nothing but its topic. */
const BEGINS = '(?:^|^[^:]{3,60}(?:: | – ))'
const UNSAID_MOST = new RegExp(
  `${BEGINS}[Tt]he (?:(?:most|least|best|worst) [\\p{Ll}-]+|best|worst|largest|greatest) (?:was|is|were|are)\\b`,
  'u',
)
/** "A more recent body of thought holds that …" */
const A_MORE = new RegExp(
  `${BEGINS}(?:[Ww]hat (?:does|do|did) )?[Aa] (?:more|less) \\p{Ll}+ (?:\\p{Ll}+ ){1,4}(?:holds?|held|says?|said|argues?|argued|seeks?|adds?|comes?|came|is|was)\\b(?!.* than )`,
  'u',
)
const ANSWERS_NOBODY = new RegExp(
  `${BEGINS}(?:[Ii]ts |[Tt]heir |[Tt]he |[Ss]ome )?(?:defenders|critics|supporters|sceptics|skeptics|opponents|proponents|advocates|adherents|others) (?:\\p{Ll}+ )?(?:answer|reply|retort|respond|rejoin|object)(?:ed)? that\\b`,
  'u',
)
const SOME_OF = /\b(?:two|three|four|five) of the (?:three|four|five|six|seven|eight) [^:]*: .* and _____\.$/i
const SURE = new RegExp(
  `${BEGINS}(?:[Aa]n?|[Ss]ome|[Mm]any) \\p{Ll}+ (?:may|might|can|could) (?:well )?be (?:sure|certain|convinced|aware|confident|persuaded|right) that _____\\.$`,
  'u',
)

/** The gap takes the whole predicate, and what stands in front is of nobody in particular. */
function isAllOpen(stem: string, key: string): boolean {
  if (!stem.endsWith(' _____.')) return false
  const [last = ''] = /[^.!?]*$/.exec(stem.slice(0, -' _____.'.length)) ?? []
  const body = last.replace(/^(?![^:]* – )[^:]{3,100}: /, '').trim()
  if (/[\d“":,;–]|(?<=\s)\p{Lu}/u.test(body) || contentOf(body).length > MOST_WORDS) return false
  const tokens = tokensOfText(`${body} ${key}.`)
  const verb = tokens.find(({ start }) => start > body.length)
  const before = tokens.filter(({ head, end }) => head === verb && end <= body.length)
  return (
    verb !== undefined &&
    /^VB[DZP]?$/.test(verb.tag) &&
    before.some(({ label, pos }) => /^nsubj/.test(label) && pos === 'NOUN') &&
    !before.some(({ label }) => /^(?:aux|auxpass)$/.test(label))
  )
}
const MOST_WORDS = 3
