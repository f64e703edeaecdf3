import type { Fact } from '../../../../shared/fact'
import { clean } from '../coreference'
import { spaced } from '../plain'
import type { Sentence } from '../analysis'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

const THEORISTS = 'historians|scholars|commentators|observers|analysts|economists|writers|theorists|biographers|students of \\p{L}+'
const ACCOUNT = '(?:school|side|camp|group|view|reading|account|interpretation|explanation)'
const CLAIMS =
  'holds?|held|maintains?|maintained|argues?|argued|contends?|insists?|claims?|believes?|points? out|pointed out|notes?|noted|objects?|objected|repl(?:y|ies)|replied|suggests?|stress(?:es)?|sees? it so|adds?'
/** "One school, popular among veterans, holds that …", "Others have been more cautious, and have pointed out that …". */
const HOLDS = new RegExp(
  String.raw`^(One|Another|The other|A (?:second|third|rival)|Others?|Some|Many|Most|Several|A few)( ${ACCOUNT}| (?:${THEORISTS}))?(?:,? (?:have|had|has|are|were|is|was) [^,;:]{3,40}, and(?= (?:have|had|has|(?:${CLAIMS})\b)))?(?:, [^;:]{5,90}?,)? (?:have |has |had )?(?:\p{L}+ly )?(${CLAIMS}) that ([^;:]{20,220}?)[.;]`,
  'u',
)

/** What one of several camps holds, where nobody is named. */
export const camp: Extractor = (reading, sentence) => {
  const text = spaced(reading.text.slice(sentence.start, sentence.end))
  const match = isContent(text, sentence) ? HOLDS.exec(text) : null
  if (!match) return []
  const [, who = '', of = '', verb = '', all = ''] = match
  const said = all.split(/,? and that /)
  let at = sentence.start + match[0].lastIndexOf(all)
  return said.flatMap((part) => {
    const start = reading.text.indexOf(part.slice(0, 8), at)
    at = start + part.length
    return start < 0 || start >= sentence.end
      ? []
      : claim(reading, sentence, { who: nameOf(reading, sentence, who, of.trim()), verb }, start, start + part.length)
  })
}

function claim(reading: Reading, sentence: Sentence, { who, verb }: { who: string; verb: string }, start: number, end: number): Fact[] {
  const from = sentence.tokens.findIndex((t) => t.start >= start)
  const to = sentence.tokens.findIndex((t) => t.start >= end)
  if (from < 0) return []
  const { text, open } = reading.coreference.resolve(sentence, { from, to: to < 0 ? sentence.tokens.length - 1 : to })
  const said = clean(text).replace(/, (?:since|because|so that|whereas|although|though|not least|partly) .*$/, '')
  // "it was his choices which …": this it means nothing before
  const left = /^it (?:is|was) /.test(said) ? open.filter((word) => word !== 'it') : open
  if (left.length > 0 || said.split(' ').length < 4) return []
  const slot = (words: string) => [reading.slot(start, end, words)]
  return [reading.fact('conflict', 'camp', { speaker: slot(who), verb: slot(verb), said: slot(said) }, sentence, 0.8)]
}

/** "Others" are some of those whom the paragraph speaks of; "the other" is another school. */
function nameOf({ sentences, text }: Reading, sentence: Sentence, who: string, of: string): string {
  const few = /^(?:Others?|Some|A few|Several)$/.test(who) ? 'some' : who === 'The other' ? 'another' : who.toLowerCase()
  if (of !== '') return `${few} ${of}`
  const noun = few === 'another' ? new RegExp(String.raw`\bOne (${ACCOUNT})\b`, 'iu') : new RegExp(String.raw`\b(${THEORISTS})\b`, 'iu')
  for (let at = sentence.index - 1; sentences[at]?.block === sentence.block && at > sentence.index - 6; at--) {
    const before = sentences[at]
    const named = before && noun.exec(text.slice(before.start, before.end))?.[1]
    if (named) return `${few} ${named.toLowerCase()}`
  }
  return few === 'another' ? 'another view' : few
}
