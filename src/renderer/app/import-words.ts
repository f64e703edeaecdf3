import type { ImportResult } from '../../shared/contract'

type Told = Pick<ImportResult, 'title' | 'outcome' | 'drafted' | 'reanchored' | 'drifted' | 'sameWords'>

/** What came of an import, in a sentence. */
export function resultWords(results: readonly Told[]): string {
  const [only, ...others] = results
  if (!only) return ''
  if (others.length > 0) return `Imported ${results.length} readings and drafted ${items(sum(results.map((one) => one.drafted)))}.`
  if (only.sameWords) return `This looks like a reading you have already: “${only.title}”.`
  if (only.outcome === 'same') return `“${only.title}” is in your library already.`
  if (only.outcome === 'changed') return [`“${only.title}” was updated.`, placesWords(only), draftedWords(only)].filter(Boolean).join(' ')
  return only.drafted > 0
    ? `Drafted ${items(only.drafted)} from “${only.title}”.`
    : `“${only.title}” is in your library. Nothing in it could be drafted.`
}

const placesWords = ({ reanchored, drifted }: Told) =>
  [reanchored > 0 && `${items(reanchored)} moved along with the text`, drifted > 0 && `${items(drifted)} lost the sentence they came from`]
    .filter(Boolean)
    .join('; ')
    .replace(/.$/, '$&.')

const draftedWords = ({ drafted }: Told) => (drafted > 0 ? `Drafted ${items(drafted)}.` : '')

const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** What an import is doing just now. */
export const STAGE_WORDS = {
  reading: 'Reading the file',
  passages: 'Splitting it into sentences',
  facts: 'Looking for what it says',
  items: 'Writing questions',
  saving: 'Saving',
} as const
