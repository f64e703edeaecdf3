import type { Analysis, Sentence } from '../analysis'
import { shortName } from './short-name'
import type { Pointer } from './context'
import { isDescribed, named } from './described'
import { isOutOfOffice, yearsTold } from './holders'

/** How far back, in sentences, the president may have been named. */
const FAR = 10

/** "The administration pledged 85 billion dollars" → "the Obama administration": that of the one American president whom the sentences before name. Null where they name two. */
export function administration(analysis: Analysis, sentence: Sentence, i: number): Pointer | null {
  const { tokens } = sentence
  if (tokens[i + 1]?.lower !== 'administration' || isDescribed(tokens, i + 1)) return null
  const { sentences, lexicon } = analysis
  const years = yearsTold(sentences, sentence)
  const presidents = sentences.slice(Math.max(0, sentence.index - FAR), sentence.index + 1).flatMap(({ mentions, index }) =>
    mentions.flatMap(({ name, to }) => {
      const offices = lexicon.byAlias.get(name.toLowerCase())?.offices ?? []
      const isPresident = offices.some(({ office }) => OFFICE.test(office)) && !isOutOfOffice(offices, 'president', years)
      return isPresident && (index < sentence.index || to <= i) ? [name] : []
    }),
  )
  const [only, other] = new Set(presidents)
  return only === undefined || other !== undefined ? null : named(tokens, i + 1, `the ${shortName(analysis, only)} administration`)
}

const OFFICE = /^president of the united states$/i
