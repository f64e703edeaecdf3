import { GAP } from '../../../../../shared/words'
import { MONTH } from '../../../../../shared/months'
import type { RuleItem } from '../rule-item'
import { countWords } from '../words'
import type { Fixer } from './fixer'

/** A cloze of more words is too long for rule 5. */
const LONGEST = 30

/** Rule 12: a question that can be guessed becomes one that asks for the telling word. */
export const openQuestion: Fixer = {
  rule: '12',
  does: 'Ask for the telling word instead',
  mend: (item) => [...asReason(item), ...asGap(item)],
}

/** “Did they agree?” – “Yes, because of the deadline”: “Why did they agree?” */
function asReason(item: RuleItem): RuleItem[] {
  const reason = /^\s*yes\s*[,;:–—-]?\s*((?:because|since|in order to|so that|due to|owing to)\b.+)$/i.exec(item.key)?.[1]
  if (reason === undefined || !/^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\s/i.test(item.stem)) return []
  const stem = item.stem.trim()
  return [question(item, { kind: 'qa', stem: `Why ${stem.charAt(0).toLowerCase()}${stem.slice(1)}`, key: reason.replace(/[.]$/, '') })]
}

/** The sentence itself, with a gap where the answer turns: in a statement called true, or in the source. */
function asGap(item: RuleItem): RuleItem[] {
  const yes = /^\s*(?:yes|true)\b/i.test(item.key)
  const statement =
    /\btrue or false\b\s*[:?–—-]?\s*(.+?)\s*$/i.exec(item.stem)?.[1] ?? /^(.+?)[.:]?\s*(?:\(?true or false\)?\??)\s*$/i.exec(item.stem)?.[1]
  const sentences = [yes ? statement : undefined, item.anchor.exact.replace(/\s+/g, ' ').trim()].filter(
    (text) => text !== undefined && text !== '',
  )
  return sentences.flatMap((sentence = '') => {
    if (countWords(sentence) > LONGEST) return []
    const asked = item.stem.toLowerCase()
    const telling = termsOf(sentence)
      .filter((term) => sentence.split(term).length === 2)
      // What makes a wrong statement wrong is what the source says otherwise.
      .filter((term) => sentence === statement || asked.includes(term.toLowerCase()) === yes)
    const end = /[.!?]$/.test(sentence) ? '' : '.'
    return telling
      .reverse()
      .map((term) => question(item, { kind: 'cloze', stem: sentence.replace(term, GAP).replace(/\?$/, '.') + end, key: term }))
  })
}

function question({ id, topic, anchor, rationale }: RuleItem, made: Pick<RuleItem, 'kind' | 'stem' | 'key'>): RuleItem {
  return { ...made, accepted: [], topic, anchor, ...(rationale !== undefined && { rationale }), ...(id !== undefined && { id }) }
}

/** Names, dates and numbers, in the order in which they stand; the word that only begins the sentence is none. */
function termsOf(sentence: string): string[] {
  const found = [...sentence.matchAll(TERM)].map(({ 0: term, index }) => ({ term: term.trim(), index }))
  return [
    ...new Set(
      found.filter(({ term, index }) => index > 0 || /\s|\d/.test(term)).map(({ term }) => term.replace(/^(?:The|A|An|In|On|At)\s/u, '')),
    ),
  ]
}

const TERM = new RegExp(
  `(?:\\d{1,2}\\s)?${MONTH}(?:\\s\\d{1,2},)?\\s\\d{4}|\\d[\\d,.]*\\d(?:\\s(?:minutes|hours|days|weeks|months|years|per cent|percent|million|billion))?|\\d(?:\\s(?:minutes|hours|days|weeks|months|years))|\\p{Lu}[\\p{L}’'-]+(?:\\s(?:of\\s(?:the\\s)?)?\\p{Lu}[\\p{L}’'-]+)*`,
  'gu',
)
