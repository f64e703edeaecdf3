import { isAskable } from '../english/askable'
import { countWords } from '../english/words'
import { oneLine } from '../../knowledge/plain'
import { tokensOfText, type Token } from '../../knowledge/tokens'
import type { Gate } from '.'
import type { Seed } from '../templates/seed'

/** Questions which another answer would fit, and answers which would fit another question. */
export const FIT: readonly Gate[] = [
  { name: 'does not fit its answer', refuses: ({ stem, key, kind }) => kind !== 'cloze' && !isAskable(stem, key) },
  {
    name: 'asks what for a person',
    refuses: ({ stem, key, asks }) => asks === 'subject' && /\bwhat\b/i.test(stem) && OFFICE_AND_NAME.test(key),
  },
  {
    name: 'asks who did not',
    refuses: ({ stem, key, kind, asks }) =>
      (asks === 'subject' || (asks === 'name' && kind === 'cloze')) &&
      (kind === 'cloze' ? NOT_DONE.test(stem) && countWords(key) < 4 : / (?:not|never) /i.test(stem)),
  },
  // "Over a quarter | of a century"
  { name: 'cuts a measure', refuses: ({ stem }) => CUT_MEASURE.test(stem) },
  // "by _____ to 49.3 → 50.7 per cent"
  { name: 'asks for the rest of a hundred', refuses: ({ stem, key, kind }) => kind === 'cloze' && isRest(stem, key) },
  // “What was the Act signed on? – 9 June 1815”
  {
    name: 'asks what for a number',
    refuses: ({ stem, key, asks }) =>
      asks === 'complement' && /^(?:the )?\d/.test(key) && /\b(?:on|in|at|by|since|until|from)\?$/.test(stem),
  },
  // “What does Khrushchev give way? – 20 Nov”
  {
    name: 'asks what for a day',
    refuses: ({ stem, key, asks }) => asks === 'complement' && /\bwhat\b/i.test(stem) && DAY.test(key),
  },
  // “what would they land to? – separate the combatants”: “to do” was meant
  {
    name: 'lost “do”',
    refuses: ({ stem, key }) =>
      /\bto\?$/.test(stem) && /^[“"]?\p{Ll}+ (?:the|an?|its|their)\b/u.test(key) && !/^(?:all|both|half|only|not|even) /.test(key),
  },
  // “Chamberlain was _____ and had hardly flown before. – 69”
  {
    name: 'asks for somebody’s age',
    refuses: ({ stem, key, kind }) =>
      /^(?:\d{2}|\p{L}+ty(?:-\p{L}+)?)$/u.test(key) &&
      (kind === 'cloze'
        ? /(?:\p{Lu}\p{L}+|\b[Hh]e|\b[Ss]he) (?:was|is)(?: then| only)? _____(?: years old)?(?:[,.]| and\b| when\b| at\b)/u
        : /\bwhat (?:was|is) (?:\p{Lu}\S+ ?)+\?$/u
      ).test(stem),
  },
  // "shows that _____ → the scheme was drafted by a clerk, rather than conceived by the minister": the gap takes half of what is set against the rest
  {
    name: 'sets a half against nothing',
    refuses: ({ stem, key, kind }) =>
      kind === 'cloze' &&
      /_____,? (?:rather than|instead of) \p{Ll}+(?:ed|en|ing)\b/u.test(stem) &&
      / (?:is|are|was|were|be|been) \p{Ll}+/u.test(key),
  },
  // “what is meant by ‘regional initiative of this kind’?”
  {
    name: 'points at what is no term',
    refuses: ({ stem, asks }) => asks === 'meaning' && /[“"][^”"]*\b(?:this|that|these|those|such)\b/i.test(stem),
  },
  // "the handshake with _____, since Dulles had refused Zhou's hand → Zhou Enlai"
  { name: 'names its answer in part', refuses: namesInPart },
  // "When did Eisenhower promise in Detroit?", "When did the Council adopt unanimously?": what
  { name: 'leaves out what was said or decided', refuses: ({ stem, kind }) => kind !== 'cloze' && DECIDED_NOTHING.test(stem) },
  // "Who announced it? – Alassane Ouattara": "he and Alassane Ouattara announced"
  { name: 'names one of two who did it', refuses: isOneOfTwo },
  // "on a point where _____ → where interests are shared"
  {
    name: 'has a word on both sides of its gap',
    refuses: ({ stem, key, kind }) => kind === 'cloze' && stem.toLowerCase().includes(` ${(key.split(' ')[0] ?? '').toLowerCase()} _____`),
  },
  // "did more for _____ → relations than any communiqué"
  {
    name: 'parts “more” from “than”',
    refuses: ({ stem, key, kind }) => kind === 'cloze' && /\b(?:more|less|fewer) \S+ _____/.test(stem) && / than /.test(key),
  },
  // "left the ownership of _____ → Picton, Nueva and Lennox unclear"
  {
    name: 'leaves how it was left in the answer',
    refuses: ({ stem, key, kind }) =>
      kind === 'cloze' && /\b(?:left|leaves?|leaving|made|makes?|kept|keeps?) \S.* _____/.test(stem) && HOW_LEFT.test(key),
  },
  { name: 'takes a word for a term', refuses: isOfNoTerm, ofNotes: true },
  { name: 'asks for the label of a note', refuses: ({ stem, topic }) => topic === 'definition' && NO_TERM.test(stem), ofNotes: true },
]

const HOW_LEFT = /\p{L} (?:unclear|open|unsettled|undecided|unresolved|intact|undefined|unanswered|vacant)$/u

const CUT_MEASURE = /_____ of an? (?:century|decade|million|billion|dozen|year|month|day|hour|mile|kilometre|kilometer|ton|per cent)\b/

function isRest(stem: string, key: string): boolean {
  const [, other] = /_____ (?:to|against|and) (\d{1,2}(?:\.\d+)?)\b(?! \p{Lu})/u.exec(stem) ?? []
  const own = /^(\d{1,2}(?:\.\d+)?)(?: ?%| per ?cent)?$/.exec(key)?.[1]
  return other !== undefined && own !== undefined && Math.abs(Number(own) + Number(other) - 100) < 0.05
}

/** "The word means", "a second is": no term, but what points at one. */
const NO_TERM_ALONE =
  /^(?:the |an? )?(?:word|idea|notion|phrase|term|expression|answer|point|(?:first|second|third|fourth|fifth|last|former|latter)(?: (?:one|point|factor|view))?|postscript|footnote|there|here|for \p{L}+day|articles? [\divxlc].*)$/iu

function isOfNoTerm({ stem, key, asks, topic }: Seed): boolean {
  if (asks === 'term') return NO_TERM_ALONE.test(key)
  const named = /^[Ww]hat (?:is|was) (?:meant|understood) by “([^”]+)”\?$|\bthe idea of “([^”]+)”\?$/.exec(stem)
  return (topic === 'definition' || asks === 'author') && named !== null && NO_TERM_ALONE.test(named[1] ?? named[2] ?? '')
}

/** Another subject is joined to the one that is asked for. */
function isOneOfTwo({ stem, key, kind, asks, fact }: Seed): boolean {
  if (kind === 'cloze' || !/^(?:subject|speaker)$/.test(asks) || !/\b[Ww]ho\b/.test(stem) || / and /.test(key)) return false
  const text = oneLine(fact.anchor.exact)
  const from = text.indexOf(key)
  const tokens = from < 0 ? [] : tokensOfText(text)
  const last = tokens.find(({ end }) => end === from + key.length)
  const isOther = (t: Token | null | undefined): boolean =>
    t !== null && t !== undefined && (t.start < from || t.start >= from + key.length)
  // "Anthony for the vote; and Jody Williams, who coordinated": what is told behind the name is of her alone
  if (!last || !/^(?:NNP|NNPS)$/.test(last.tag) || /^,? who /.test(text.slice(last.end))) return false
  const above = last.label === 'conj' ? last.head : null
  const isJoined = above !== null && /^nsubj/.test(above.label) && isOther(above)
  const joins = tokens.find(({ head, label, tag }) => head === last && label === 'conj' && /^(?:NNP|PRP|NNS)$/.test(tag))
  return isJoined || (/^nsubj/.test(last.label) && isOther(joins))
}

/** "_____ did not come": many did not; "a stalemate that nobody feels" is one thing. */
const NOT_DONE = /_____ (?:\p{L}+ ){0,2}(?:not|never) /u

/** "20 Nov", "Oct 64; “harebrained schemes”" */
const DAY =
  /^(?:[0-3]?\d )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? ?(?:[’']?\d{2,4})?(?:$|[;,.])/

/** "what offered talks? – National Security Adviser Jake Sullivan" */
const OFFICE_AND_NAME =
  /\b(?:President|Secretary|Minister|Adviser|Advisor|Ambassador|Chancellor|Senator|General|Premier|Marshal|King|Queen|Professor)\b.* \p{Lu}\p{Ll}+$/u

/** Labels of notes which are no terms. */
const NO_TERM =
  /“(?:Next|Old|Key|Fit|Exam|Week|Wk|Readings?|Question|Case|Outcome|Note|NB|Example|Diplomats|Tip|Homework|Discussion|Against|For|Pro|Con|Aims?|Terms|Results?|Why|How|Who|When|Where|What|Date|Place|Background|Talks|Parties|Sides)\b/i

/** A part of somebody's name stands in the question by itself; "Kim Il Sung" is another than Kim Jong Un. */
function namesInPart({ stem, key, asks }: Seed): boolean {
  if (asks === 'meaning' || asks === 'term' || !/^(?:\p{Lu}[\p{Ll}’'-]+ ){1,2}\p{Lu}[\p{Ll}’'-]+$/u.test(key)) return false
  const asked = stem.slice(topicOf(stem))
  return key.split(' ').some((name) => {
    if (name.length <= 2 || PLAIN_NAME.test(name) || !asked.includes(name)) return false
    const alone = new RegExp(`(?<!\\p{Lu}[\\p{L}.]* |[–-])(?<![\\p{L}])${name}(?:['’]s|['’])?(?![\\p{L}–-]| \\p{Lu})`, 'u')
    return alone.test(asked)
  })
}
/** Where the question begins behind its topic. */
const topicOf = (stem: string): number => /^(?![^:]* – )[^:]{3,100}: /.exec(stem)?.[0].length ?? 0
/** Words of names which say nothing by themselves. */
const PLAIN_NAME =
  /^(?:President|Minister|Prime|Foreign|Secretary|General|King|Queen|Lord|Sir|East|West|North|South|New|Great|National|International|United|Union|Party|Council|Treaty|Conference|War|Agreement|Court|Bank|Europe|America)$/

/** Verbs which say nothing without what was said or decided. */
const DECIDED_NOTHING =
  /\b(?:[Ww]hen|[Ii]n which year|[Ww]here) (?:did|had|does) [^?]* (?:promise|declare|announce|propose|argue|tell|say|warn|demand|insist|suggest|predict|claim|order|pledge|vow|adopt|approve|ratify|endorse|reject)(?:d|ed|)(?: (?:unanimously|publicly|privately|formally|overwhelmingly))?(?: (?:in|at) (?:\p{Lu}[\p{L}’'-]+ ?){1,3})?\?$/u
