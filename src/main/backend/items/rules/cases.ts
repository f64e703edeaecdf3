import { libraryIndexOf } from '../library-index'
import type { LibraryIndex } from '../library-index'
import { loadLexicon } from '../../knowledge/lexicon'
import { readFileSync } from 'node:fs'
import type { Fact } from '../../../../shared/fact'
import { checkItem } from '.'
import type { RuleContext, RuleItem } from './rule-item'

/** For the tests of the rules: an item on one sentence, the sentence being the whole document. */
export interface Case extends Partial<Omit<RuleItem, 'anchor'>> {
  stem: string
  key: string
  from: string
}

export const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** Ids of the rules which the case breaks. */
export function flawsOf(
  { from, ...content }: Case,
  context: { fact?: Fact; others?: RuleContext['others']; library?: LibraryIndex } = {},
): string[] {
  return checkItem(itemOf({ from, ...content }), contextOf(from, context))
}

export const itemOf = ({ from, ...content }: Case): RuleItem => ({
  kind: content.options ? 'mcq' : content.stem.includes('_____') ? 'cloze' : 'qa',
  topic: 'meeting',
  accepted: [],
  ...content,
  anchor: { start: 0, end: from.length, exact: from, prefix: '', suffix: '' },
})

export const contextOf = (
  text: string,
  { others = [], ...rest }: { fact?: Fact; others?: RuleContext['others']; library?: LibraryIndex } = {},
): RuleContext => ({
  text,
  passages: [{ start: 0, end: text.length, block: 0 }],
  others,
  lexicon,
  ...rest,
})

export const libraryOf = (...sentences: string[]): LibraryIndex => libraryIndexOf(sentences)
