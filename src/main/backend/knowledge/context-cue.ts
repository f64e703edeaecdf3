import type { Section } from '../../../shared/document'
import type { Sentence } from './analysis'
import { eventNames } from './coreference/meetings'
import type { Reading } from './extractors/reading'
import { sure } from './sure'

/**
 * What a passage is about in a word or a few, "Helsinki Final Act, 1975" or "audience costs", to stand in front of a question which does not say so itself. Months later a
 * card is met without its reading: a context cue keeps its question short and clear (Wozniak, "Twenty rules of formulating knowledge", 1999, on context cues).
 */
export interface ContextCue {
  name: string
  /** The year of the event, where the text leaves no doubt about it. */
  year: string | null
}

/** A longer text has a cue for each of its parts. */
const LONG = 4000
/** A part shorter than this shares the cue of the whole. */
const LEAST_PART = 400

const known = new WeakMap<Reading, (sentence: Sentence) => ContextCue | null>()

/** The cue of the text, or of the chapter the sentence stands in; null where nothing stands out. */
export function contextCueOf(reading: Reading, sentence: Sentence): ContextCue | null {
  const found = known.get(reading) ?? cuesIn(reading)
  known.set(reading, found)
  return found(sentence)
}

function cuesIn(reading: Reading): (sentence: Sentence) => ContextCue | null {
  const whole = cueOf(reading, reading.sentences, titlesOf(reading))
  if (reading.document.words < LONG) return () => whole
  const ofPart = new Map<Section, ContextCue | null>()
  return (sentence) => {
    const part = sentence.sections.findLast(
      ({ start, end }) => end - start >= LEAST_PART * LETTERS && end - start < reading.text.length / 2,
    )
    if (!part) return whole
    if (!ofPart.has(part)) {
      const inside = reading.sentences.filter((s) => part.start <= s.start && s.start < part.end)
      ofPart.set(part, cueOf(reading, inside, [part.title]) ?? whole)
    }
    return ofPart.get(part) ?? null
  }
}

/** Letters of a word and the space behind it. */
const LETTERS = 6

/** The title, and the heading on top where the title was not taken from it. */
const titlesOf = ({ document: { title, sections } }: Reading): string[] => [
  ...new Set([title, ...sections.slice(0, 1).map((s) => s.title)]),
]

interface Candidate {
  name: string
  score: number
  event: boolean
}

const EVENT =
  'summit|conference|congress|memorandum|accords?|agreements?|treaty|crisis|declaration|protocols?|communiqué|pact|talks|framework|final act|plan of action|doctrine|settlement|process'
const EVENT_WORD = new RegExp(`^(?:${EVENT}|final|plan|action|peace|siege|battle|concert|council|partition|four|five|nine|power|powers)$`)
/** "the Helsinki Final Act", "the Minsk agreements", "the Vienna summit" */
const BEFORE_EVENT = new RegExp(
  `\\b((?:New |North |South |East |West )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?) (${EVENT})\\b(?! of)`,
  'gu',
)
const CAPITAL_EVENT = new RegExp(
  `\\b((?:\\p{Lu}[\\p{L}’'-]+ ){1,4}(?:Summit|Conference|Congress|Accords?|Agreement|Treaty|Crisis|Declaration|Protocol|Communiqué|Pact|Act|Plan|Doctrine|Settlement|Charter|Compact|Memorandum|Pact|Programme|Initiative|Mission|Airlift|Blockade))\\b(?! of \\p{Lu})`,
  'gu',
)
const EVENT_OF = /\b((?:Congress|Treaty|Conference|Peace|Protocol|Siege|Battle|Concert|Council|Partition) of (?:the )?\p{Lu}[\p{L}-]+)/gu

function cueOf(reading: Reading, sentences: readonly Sentence[], titles: readonly string[]): ContextCue | null {
  const text = sentences.flatMap((s) => (s.kind === 'heading' ? [] : [reading.text.slice(s.start, s.end).replace(/\s+/g, ' ')])).join(' ')
  const title = titles.join(' · ')
  const candidates = [
    ...fromEvents(reading, sentences, text, title),
    ...withoutParts([...fromTerms(sentences), ...fromWords(sentences), ...fromTitles(reading, sentences, titles, text)]),
  ]
    .map((candidate) => ({ ...candidate, score: candidate.score * (shares(title, candidate.name) ? IN_TITLE : 1) }))
    .filter(({ name }) => !CONTINENT.test(name))
    .sort((a, b) => b.score - a.score)
    .filter(({ name }, n, all) => all.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === n)
  // an event which the title names comes first
  const best = [...candidates.filter(({ name, event }) => event && shares(title, name)), ...candidates].find(
    (candidate) =>
      candidate.score >= LEAST_SCORE &&
      (!candidate.event || shares(title, candidate.name) || candidate.score >= RUNS_THROUGH) &&
      (!candidate.event ||
        stands(candidate, shares(title, candidate.name) ? candidates.filter(({ name }) => shares(title, name)) : candidates)),
  )
  const chosen = best ?? fromNames(sentences) ?? fromWholeTitle(titles)
  if (!chosen) return null
  const [, words = '', dated = ''] =
    /^(.*?)(,? ?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter) )?\d{4})?$/iu.exec(
      chosen.name.replace(/^(?:the|an?) /i, '').replace(/[’']s?$/, ''),
    ) ?? []
  const name = asWritten(words, text) + dated
  return { name, year: /\d{4}/.test(name) || !chosen.event ? null : yearOf(title, text) }
}

/** One event among several is not what a text is about, nor is one of three treaties that a conference made. */
const stands = ({ name, score }: Candidate, others: readonly Candidate[]): boolean =>
  others.filter((other) => other.event && other.name !== name && lastWord(other.name) === lastWord(name)).length < 2 &&
  !others.some(
    (other) =>
      other.event && score < 1.6 * other.score && !(other.name.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => name.includes(word)),
  )

const lastWord = (name: string): string => sure(name.toLowerCase().split(' ').at(-1))

/** "sanctions" beside "economic sanctions": the fuller term takes the other's weight. */
function withoutParts(candidates: readonly Candidate[]): Candidate[] {
  const stem = ({ name }: Candidate): string => name.toLowerCase().replace(/s$/, '')
  const holds = (whole: Candidate, part: Candidate): boolean =>
    / /.test(whole.name) && !/ /.test(part.name) && stem(whole).endsWith(` ${stem(part)}`)
  // "immediate deterrence" is one kind of what the whole text is about
  const broad = candidates.filter((whole) => !candidates.some((part) => holds(whole, part) && part.score > 2 * whole.score))
  return broad
    .filter((part) => !broad.some((whole) => holds(whole, part)))
    .map((whole) => ({
      ...whole,
      score: whole.score + Math.max(0, ...broad.filter((part) => holds(whole, part)).map(({ score }) => score)),
    }))
}

/** The spelling the text itself uses most, apart from the beginnings of sentences. */
function asWritten(name: string, text: string): string {
  const forms = new Map<string, number>()
  const pattern = new RegExp(`(?<=[\\p{L},;] )${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'giu')
  for (const [form] of text.matchAll(pattern)) forms.set(form, (forms.get(form) ?? 0) + 1)
  return [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? name
}

const IN_TITLE = 2.5
const CONTINENT = /^(?:the )?(?:Europe|Asia|Africa|America|Middle East|West|East|United Nations|Washington|Moscow)$/i
const LEAST_SCORE = 4
/** What an event scores which the title does not name, and the text turns to again and again. */
const RUNS_THROUGH = 5

/** How often words stand in a text; both in lower case, since a book is counted through for each event it names. */
function counted(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++
  return count
}

const shares = (title: string, name: string): boolean =>
  (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(
    (word) => !EVENT_WORD.test(word) && title.toLowerCase().includes(word.replace(/s$/, '')),
  )

/** Treaties the lexicon knows, and conferences, accords and crises by their names. */
function fromEvents(reading: Reading, sentences: readonly Sentence[], text: string, title: string): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (name: string, by: number): void => {
    const key = name.toLowerCase()
    const candidate = found.get(key) ?? { name, score: 0, event: true }
    candidate.score += by
    found.set(key, candidate)
  }
  for (const pattern of [BEFORE_EVENT, CAPITAL_EVENT, EVENT_OF])
    for (const [source, by] of [
      [text, 2],
      [title, 3],
    ] as const)
      for (const match of source.matchAll(pattern)) {
        const name = sure(match[0])
          .replace(/^(?:(?:The|A|An|In|At|On|By|Its|His|Their|This|That|After|Before|Next|Will|Last|First) )+/, '')
          .trim()
        if (/ /.test(name) && !NO_EVENT.test(name)) add(name, by)
      }
  const lower = text.toLowerCase()
  for (const candidate of found.values()) {
    // "the Memorandum", again and again
    const last = sure(candidate.name.split(' ')[/ of /.test(candidate.name) ? 0 : candidate.name.split(' ').length - 1])
    candidate.score += Math.min(5, counted(text, `the ${last}`) - counted(text, `the ${last} of`)) * 0.8
    const place = sure(
      /\p{Lu}[\p{L}-]+(?= |$)/u.exec(
        candidate.name.replace(/^(?:New|North|South|Congress|Treaty|Conference|Peace|Protocol) (?:of )?(?:the )?/, ''),
      )?.[0] ?? candidate.name,
    )
    candidate.score += Math.min(6, counted(lower, place.toLowerCase()) / 2)
  }
  // "Minsk Protocol", "Minsk agreements": the place speaks for all of them
  const all = [...found.values()]
  for (const place of new Set(all.map(({ name }) => sure(name.split(' ')[0])))) {
    const phrases = all.filter(({ name }) => name.startsWith(`${place} `))
    if (phrases.length > 1 && /^\p{Lu}\p{Ll}/u.test(place) && !EVENT_WORD.test(place.toLowerCase()) && !SPEAKS_FOR_STATE.test(place))
      add(
        place,
        phrases.reduce((sum, { score }) => sum + score, 0),
      )
  }
  for (const { place } of eventNames(reading)) if (place && !SPEAKS_FOR_STATE.test(place)) add(place, 2)
  const treaties = new Map<string, Map<string, number>>()
  for (const s of sentences)
    for (const { name, kind, start, end } of s.mentions) {
      if (kind !== 'treaty') continue
      const forms = treaties.get(name) ?? new Map<string, number>()
      const form = reading.text.slice(start, end).replace(/\s+/g, ' ')
      forms.set(form, (forms.get(form) ?? 0) + 1)
      treaties.set(name, forms)
    }
  // "the treaty", again and again: the one that is named
  const bare =
    treaties.size === 1 ? (text.match(/\bthe (?:treaty|agreement|accord|pact|deal)\b(?! (?:of|on|between|with)\b)/gi) ?? []).length : 0
  for (const forms of treaties.values()) {
    const [form] = sure([...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0])
    if (!/^(?:treaty|agreement|accord)$/i.test(form)) add(form, bare + 2.5 * [...forms.values()].reduce((sum, n) => sum + n, 0))
  }
  return [...found.values()]
}

/** Capitals whose names mean governments. */
export const SPEAKS_FOR_STATE =
  /^(?:Moscow|Washington|London|Paris|Berlin|Bonn|Beijing|Peking|Tokyo|Kyiv|Kiev|Tehran|Jerusalem|Cairo|Brussels|Ankara|Delhi|Pyongyang|Seoul|Rome|Madrid|Warsaw|Prague|Damascus|Baghdad|Geneva Convention)\b/

const NO_EVENT =
  /^(?:\p{Lu}\p{L}+ )?(?:Soviet|American|British|French|Russian|Chinese|German|European|Western|Eastern|Israeli|Egyptian|Iranian|Arab|Bilateral|Secret|Peace|Direct|Final|First|Second|Third|President|Communist|US|U\.S\.) (?:\p{L}+)$/u

/** Terms of the field which a text turns to again and again: "audience costs", "the security dilemma". */
function fromTerms(sentences: readonly Sentence[]): Candidate[] {
  const terms = new Map<string, { forms: Map<string, number>; count: number }>()
  for (const { tokens } of sentences)
    for (const [i, token] of tokens.entries()) {
      const before = tokens[i - 1]
      if (
        !/^NNS?$/.test(token.tag) ||
        !before ||
        before.head !== token ||
        !/^(?:JJ|NN|NNS|VBG)$/.test(before.tag) ||
        COMMON.test(before.lower)
      )
        continue
      if (before.end + 1 !== token.start || COMMON_HEAD.test(token.lemma)) continue
      const key = `${before.lower} ${token.lemma}`
      const term = terms.get(key) ?? { forms: new Map<string, number>(), count: 0 }
      const form = `${before.text} ${token.text}`
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1)
      term.count++
      terms.set(key, term)
    }
  return [...terms.values()].flatMap(({ forms, count }) =>
    count >= 2 || TERM_HEAD.test(sure([...forms.keys()][0]))
      ? [
          {
            name: sure([...forms].sort((a, b) => b[1] - a[1])[0])[0],
            score: 1.1 * count + (TERM_HEAD.test(sure([...forms.keys()][0])) ? 1 : 0),
            event: false,
          },
        ]
      : [],
  )
}

const TERM_HEAD = / (?:dilemma|paradox|trap|doctrine|peace theory|theory)$/
const COMMON =
  /^(?:same|other|first|second|third|last|next|own|few|many|several|several|great|new|old|better|good|such|only|different|particular|whole|more|most|less|long|short|large|small|little|big|recent|early|late|certain|foreign|prime|american|soviet|russian|british|french|chinese|german|israeli|western|european|arab|egyptian|iranian|political|international|nuclear|domestic|public|former|final|full|main|key|real|true|modest|customary|financial|free|national|general)$/
const COMMON_HEAD =
  /^(?:day|year|month|week|time|side|man|woman|people|minister|president|leader|secretary|official|way|thing|part|power|state|government|country|party|question|point|case|reason|example|world|war|policy|election|relation|purpose|quo|position|force|troop|company|movement)$/

/** A single word of the field which runs through the text: "win-set", "ripeness", "deterrence". */
function fromWords(sentences: readonly Sentence[]): Candidate[] {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences)
    for (const lemma of new Set(tokens.flatMap((t) => (/^NNS?$/.test(t.tag) && FIELD_WORD.test(t.lemma) ? [t.lemma] : []))))
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  return [...counts].flatMap(([name, count]) =>
    count >= 4 && count * 8 >= sentences.length ? [{ name, score: 0.8 * count, event: false }] : [],
  )
}

/** Compounds, and what the field calls things that are no things: the endings of abstract nouns. */
const FIELD_WORD =
  /^\p{Ll}+-\p{Ll}+$|^(?:detente|détente|deterrence|compellence|appeasement|containment|ripeness|reassurance|hegemony|polarity|bipolarity|multipolarity|brinkmanship|neutrality|sovereignty|sanction|summit|mediation|coercion|secession|legitimacy|balancing|bandwagoning|disarmament|enlargement|arbitration|conciliation|peacekeeping|anarchy|realism|liberalism|constructivism|nationalism|imperialism|decolonisation|decolonization|non-proliferation|proliferation)$/u

/** Parts of a title that the text itself speaks of. */
function fromTitles({ lexicon }: Reading, sentences: readonly Sentence[], titles: readonly string[], text: string): Candidate[] {
  // a person alone is no topic
  const people = new Set(sentences.flatMap((s) => s.mentions.flatMap((m) => (m.kind === 'person' ? [m.name, surname(m.name)] : []))))
  return titles.flatMap((title, n) =>
    title
      .replace(/\([^)]*\)/g, ' ')
      .split(/\s*(?:[:?!|·]|\s[–—-]{1,2}\s|\.\s|, and )\s*/i)
      .flatMap((part) => {
        const plain = inPlainCase(
          text,
          part
            .replace(KIND, '')
            .replace(/^[\d.]+\s+/, '')
            .trim(),
        )
        const tail = /^.* (?:of|on|over|about|for|with) (?:the )?(.*\p{Lu}.*)$/iu.exec(plain)?.[1]
        return [plain.replace(OPENING, ''), ...(tail ? [tail] : [])]
          .flatMap((words) => titled(words, sentences, text, n === 0 && words !== tail))
          .filter(({ name }) => !people.has(name) && lexicon.byAlias.get(name.toLowerCase())?.kind !== 'state')
      }),
  )
}

function titled(words: string, sentences: readonly Sentence[], text: string, main: boolean): Candidate[] {
  const name = words
    .replace(/ of (?=\d{4}$)/, ', ')
    .replace(/[.,;]+$/, '')
    .replace(/^(?:the|an?) /i, '')
  const subject = name.split(' ').length > MOST_WORDS || VERB_LIKE.test(name) || / and /.test(name) ? frontOf(name) : name
  if (subject.length < 4 || EVENT_WORD.test(subject.toLowerCase()) || VERB_LIKE.test(subject) || subject.split(' ').length > MOST_WORDS)
    return []
  const bare = subject.replace(DATED, '')
  if (
    /^(?:options|lessons|notes|reflections|thoughts|prospects|hopes|risks|keeping|making|one|two|three|ten|end|years?|days?|\p{L}+(?:teen|ty)(?:-\p{L}+)?) /iu.test(
      bare,
    )
  )
    return []
  const content = (bare.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [])
    .filter((word) => !/^(?:under|with|from|into|between|after|before|over|among|through)$/i.test(word))
    .map((word) => word.toLowerCase().replace(/['’]s$/, ''))
  const lower = text.toLowerCase()
  const uses = content.map((word) => counted(lower, word.replace(/s$/, '').toLowerCase()))
  const named = (bare.match(/(?<=^| )\p{Lu}[\p{L}-]{2,}/gu) ?? []).some(
    (word) =>
      word.split(/[-–]/).every((each) => new RegExp(`[\\p{L},;’'] ${each}|${each}[-–]|[-–]${each}`, 'u').test(text)) &&
      !text.includes(` ${word.toLowerCase()}`),
  )
  if (content.length === 0 || (!named && uses.some((n) => n < 2))) return []
  const least = named ? Math.max(1, ...uses) : Math.min(...uses)
  // "security", "relief": one common word has to stand almost everywhere to be what the text is about
  if (
    content.length === 1 &&
    !named &&
    ((least < 4 && !(least >= 2 && FIELD_WORD.test(bare.toLowerCase()))) || least * 16 < sentences.length || GENERIC.test(bare))
  )
    return []
  return [{ name: subject, score: (named ? 3 : 1) + Math.min(6, least / 2) + (main ? 1 : 0), event: named }]
}

const DATED =
  /,? ?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter) )?\d{4}$/iu
const GENERIC =
  /^(?:security|relief|suspension|peace|power|policy|politics|history|world|today|war|wars|menu|home|news|opinion|background|summary|talks|meeting|leaders?)$/i

const KIND =
  /^(?:lecture|chapter|week|wk|unit|part|session|seminar|notes?|handout|reading|opinion|introduction|essay|review|untitled|home|comment|analysis|briefing|policy brief|the argument over|op-?ed|box|section|[A-Z]{2,3} \d{3})\b[\s\d.:–-]*/i
const OPENING =
  /^(?:why|how|what|when|was it|is it|did|do|does|after|before|beyond|on|about|understanding|explaining|rethinking|the (?:wrong |right |real |true )?(?:case (?:for|against)|limits of|logic of|problem (?:of|with)|lessons? of|end of|rise of|fall of|future of|meaning of|argument over|debate (?:on|over|about)|story of|trouble with|history of|politics of|road to)|a (?:short |brief )?history of)\s+/i
const MOST_WORDS = 5
const VERB_LIKE =
  /\b(?:is|are|was|were|does|did|do|work|works|that|who|which|asks|almost|breeds|happened|think|matters?|fails?|failed|means?|can|could|will|would|should|must|may|might|has|have|had|it|my|you|your|we|changed|loved)\b/i

/** "deterrence asks of those who …", "Suez and the End of Empire": what stands in front. */
const frontOf = (name: string): string => {
  const words = name.split(' ')
  const at = words.findIndex((word) => VERB_LIKE.test(word) || word === 'and')
  return at > 0 && at <= 3 ? words.slice(0, at).join(' ') : ''
}

/** A title in capitals, or with capitals on each word, as the text itself spells its words. */
const inPlainCase = (text: string, title: string): string =>
  title.replace(/\p{L}[\p{L}’'-]*/gu, (word) => {
    const plain = word.toLowerCase()
    if (new RegExp(`[\\p{L},] ${plain}\\b`, 'u').test(text)) return plain
    const named = sure(word[0]) + word.slice(1).toLowerCase()
    if (word !== word.toUpperCase() || word.length <= 3) return word
    return text.includes(` ${named}`) ? named : text.includes(` ${word}`) ? word : plain
  })

/** Where not even names do: the title itself, under which a reader knows the reading. */
function fromWholeTitle([title = '']: readonly string[]): Candidate | null {
  const [short = ''] = title
    .replace(/\([^)]*\)/g, ' ')
    .replace(KIND, '')
    .split(/\s*(?:[:?!|]|\s[–—]\s)\s*/)
  const trimmed = short.replace(/^[\s–—:-]+/, '').trim()
  const words = trimmed.split(/\s+/)
  if (/^(?:why|how|what|when|who|did|do|does|is|are|was|were|let|can|should)\b/i.test(trimmed)) return null
  const plain = trimmed === trimmed.toUpperCase() ? trimmed.charAt(0) + trimmed.slice(1).toLowerCase() : trimmed
  return words.length >= 2 && words.length <= LONGEST_TITLE && /\p{Ll}/u.test(plain) ? { name: `“${plain}”`, score: 0, event: false } : null
}

const LONGEST_TITLE = 7

/** Where nothing else stands out: the two people, or the state, who stand everywhere. */
function fromNames(sentences: readonly Sentence[]): Candidate | null {
  const counts = new Map<string, { kind: string; side: string | undefined; count: number }>()
  for (const s of sentences)
    for (const { name, kind, side } of new Map(s.mentions.map((m) => [m.name, m])).values()) {
      if (kind !== 'person' && kind !== 'state') continue
      const entry = counts.get(name) ?? { kind, side, count: 0 }
      entry.count++
      counts.set(name, entry)
    }
  const sorted = [...counts].sort((a, b) => b[1].count - a[1].count)
  const people = sorted.filter(
    ([, { kind, side, count }]) => kind === 'person' && side && side !== 'scholar' && count * 6 >= sentences.length,
  )
  const [one, two] = people
  if (one && two && one[1].side !== two[1].side) return { name: `${surname(one[0])} and ${surname(two[0])}`, score: 1, event: true }
  const state = sorted.find(([, { kind }]) => kind === 'state')
  const person = people[0]
  const abroad = person && sorted.find(([name, { kind, count }]) => kind === 'state' && count >= 4 && !isOwn(name, person[1].side))
  const rival = sorted.find(([name, { kind }]) => kind === 'state' && name !== abroad?.[0] && !isOwn(name, person?.[1].side))
  if (person && abroad && person[1].count >= 4 && abroad[1].count >= 2 * (rival?.[1].count ?? 0))
    return { name: `${surname(person[0])} and ${abroad[0]}`, score: 1, event: true }
  const next = sorted.filter(([, { kind }]) => kind === 'state')[1]
  return state && state[1].count * 6 >= sentences.length && state[1].count >= 1.5 * (next?.[1].count ?? 0)
    ? { name: state[0], score: 1, event: false }
    : null
}

const isOwn = (state: string, side: string | undefined): boolean =>
  state === ({ US: 'United States', UK: 'United Kingdom', USSR: 'Soviet Union' }[side ?? ''] ?? side)

const surname = (name: string): string => sure(name.split(' ').at(-1))

/** The year in the title; else the one year that most years of the text are. */
function yearOf(title: string, text: string): string | null {
  const titled = /\b(?:1[5-9]|20)\d\d\b(?!\s*[–-]\s*\d)/.exec(title)?.[0]
  if (titled) return titled
  const counts = new Map<string, number>()
  for (const [year] of text.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)) counts.set(year, (counts.get(year) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  const all = sorted.reduce((sum, [, n]) => sum + n, 0)
  const [best] = sorted
  return best && best[1] >= 3 && best[1] * 5 >= all * 4 ? best[0] : null
}
