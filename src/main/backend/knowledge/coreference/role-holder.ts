import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import { clean } from './words'

/** "The French president" as a subject: the person of that state in the document; null if that is not certain, undefined for no such subject. */
export function roleHolder(analysis: Analysis, s: Sentence): string | null | undefined {
  const subject = s.clauses[0]?.subject
  if (!subject) return undefined
  const match = /^(?:the )?(\p{Lu}[\p{L}.]+) (?:president|leader|premier|prime minister|chancellor|general secretary)$/iu.exec(
    clean(analysis.words(s, subject)),
  )
  if (!match) return undefined
  const state = analysis.lexicon.byAlias.get(sure(match[1]).toLowerCase())
  if (state?.kind !== 'state') return null
  const sides = new Set([state.name, state.abbreviation ?? '', ...state.aliases])
  const names = new Set(
    analysis.sentences
      .slice(Math.max(0, s.index - 40), s.index + 1)
      .flatMap((x) =>
        x.mentions
          .filter((m) => m.kind === 'person' && m.side && sides.has(m.side) && holdsHighOffice(analysis, m.name))
          .map((m) => m.name),
      ),
  )
  if (names.size === 1) return sure([...names][0])
  const subjects = analysis.sentences
    .slice(Math.max(0, s.index - 3), s.index + 1)
    .flatMap((x) => x.mentions)
    .filter((m) => names.has(m.name))
  return subjects.at(-1)?.name ?? null
}

const holdsHighOffice = (analysis: Analysis, name: string): boolean =>
  (analysis.lexicon.byAlias.get(name.toLowerCase())?.offices ?? []).some(
    ({ office }) =>
      /^(?:President|Prime Minister|.*General Secretary|.*Premier|.*Chancellor|.*Leader)/i.test(office) && !/Vice/.test(office),
  )
