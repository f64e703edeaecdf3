import { readFileSync } from 'node:fs'
import { readDocument } from '../../../library'
import { loadLexicon } from '../..'
import { analyse } from '../../analysis'
import { readingOf } from '../../extractors/reading'
import { atOnce } from '../../steps'
import { titleLines } from '../title-lines'
import { byRules } from './proposals'

const all = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** For tests: what rules alone take a text to be about, given its title or the name of its file. */
export function byRule(given: { title?: string; text: string } | { name: string; text: string }, lexicon = all): string | undefined {
  const document = 'name' in given ? { name: given.name, bytes: new TextEncoder().encode(given.text) } : given
  const reading = readingOf(atOnce(analyse(readDocument(document), lexicon)), () => '')
  const told = atOnce(byRules(reading, reading.sentences, titleLines(reading)))
  return told ? [told.name, ...(told.year === null ? [] : [told.year])].join(', ') : undefined
}
