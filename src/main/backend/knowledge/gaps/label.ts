import { sure } from '../sure'
import type { Reading } from '../extractors/reading'

const labels = new WeakMap<Reading, string | null>()

/** What a document is about, in a word or a few, to be set in front of a question that names nothing: "Geneva, November 1985", "Economic sanctions". */
export function labelOfDocument(reading: Reading): string | null {
  const known = labels.get(reading)
  if (known !== undefined) return known
  const label = fromTitle(reading) ?? fromNames(reading)
  labels.set(reading, label)
  return label
}

/** Parts of a title that say what kind of text it is. */
const KIND =
  /^(?:lecture|chapter|week|wk|unit|part|session|seminar|notes?|handout|reading|opinion|introduction|essay|review|untitled|home|comment|analysis|briefing|the argument over|op-?ed)\b[\s\d.:–-]*/i
/** Words that a title has in front of its subject. */
const OPENING =
  /^(?:why|how|what|when|was it|is it|did|do|does|after|before|beyond|on|about|understanding|explaining|rethinking|the (?:wrong |right |real |true )?(?:case (?:for|against)|limits of|logic of|problem (?:of|with)|lessons? of|end of|rise of|fall of|future of|meaning of|argument over|debate (?:on|over|about)|story of|trouble with|history of|politics of|road to)|a (?:short |brief )?history of)\s+/i
const MOST_WORDS = 5

function fromTitle(reading: Reading): string | null {
  const title = reading.document.title
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const parts = title.split(/\s*(?:[:?!|]|\s[–—]\s|\s--\s|\.\s|, and )\s*/i).map((part) => subjectOf(reading, part))
  const good = parts.filter((part): part is string => part !== null)
  return good.find((part) => names(reading, part)) ?? good[0] ?? null
}

const names = (reading: Reading, part: string): boolean =>
  /\b\d{4}\b/.test(part) || [...reading.firstMention.keys()].some((name) => part.includes(name))

function subjectOf(reading: Reading, part: string): string | null {
  const plain = inPlainCase(reading, part.replace(KIND, '').trim())
  const short = plain.replace(OPENING, '').replace(/[.,;!?]+$/, '')
  const words = short.split(' ')
  if (short.length < 4 || words.length > MOST_WORDS || /\d{3}\b/.test(short.replace(/\b\d{4}\b/g, ''))) return beforeVerb(reading, short)
  if (words.some((word) => VERB_LIKE.test(word))) return beforeVerb(reading, short)
  return spokenOf(reading, short) ? short : null
}

const VERB_LIKE =
  /^(?:is|are|was|were|does|did|do|work|works|that|who|which|asks|almost|breeds|happened|think|matters?|fails?|failed|means?|can|could|will|would|should|must|may|might|has|have|had|it)$/i

/** "deterrence asks of those who …": what stands in front of the verb, if the text is about it. */
function beforeVerb(reading: Reading, words: string): string | null {
  const all = words.split(' ')
  const at = all.findIndex((word) => VERB_LIKE.test(word))
  const front = at < 0 ? '' : all.slice(0, at).join(' ')
  return at > 0 && at <= 3 && spokenOf(reading, front) ? front : null
}

const LEAST_USES = 3

/** The text has to use the words themselves, or name them. */
function spokenOf(reading: Reading, words: string): boolean {
  if (words.length < 4) return false
  const text = reading.text.toLowerCase()
  // A file's name is no title: "minsk-oped".
  if ((words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => !text.includes(word))) return false
  const head = words.toLowerCase().replace(/^(?:the|an?) /, '')
  const parts = names(reading, words)
    ? [sure(/\p{Lu}[\p{L}-]+/u.exec(words)?.[0] ?? words).toLowerCase()]
    : head.split(/ (?:and|of|in|on) /)
  return parts.every((part) => text.split(sure(part.split(' ').at(-1))).length > (names(reading, words) ? LEAST_USES - 1 : LEAST_USES))
}

/** A title in capitals, or with capitals on each word, as the text itself spells its words. */
function inPlainCase(reading: Reading, title: string): string {
  return title.replace(/\p{L}[\p{L}’'-]*/gu, (word) => {
    const plain = word.toLowerCase()
    if (reading.text.includes(` ${plain} `)) return plain
    const named = sure(word[0]) + word.slice(1).toLowerCase()
    return word === word.toUpperCase() && word.length > 3 && reading.text.includes(` ${named}`) ? named : word
  })
}

/** Without a title that tells: the pair, or the one name that stands everywhere. */
function fromNames(reading: Reading): string | null {
  const { pair } = reading.coreference
  const meets = (): boolean => reading.sentences.some((s) => s.tokens.some((t) => t.lower === 'meetings' || t.lower === 'summits'))
  if (pair?.compound && pair.joined >= 4) return `the ${pair.compound} ${meets() ? 'meetings' : 'relationship'}`
  const counts = new Map<string, number>()
  for (const s of reading.sentences)
    for (const name of new Set(s.mentions.filter((m) => m.kind !== 'unknown').map((m) => m.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return count >= 4 && count * 4 >= reading.sentences.length ? name : null
}
