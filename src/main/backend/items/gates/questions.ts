import { isAskable } from '../english/askable'
import { isHalfSentence } from '../english/half-sentence'
import { isGrammatical, isUnbroken } from '../english/grammar'
import { leans, pointsBack, standsAlone } from '../english/stands-alone'
import { contentOf, countWords } from '../english/words'
import { isPersonNoun } from '../../knowledge/phrases'
import { oneLine } from '../../knowledge/plain'
import { tokensOf, tokensOfText, type Token } from '../../knowledge/tokens'
import { leaningsOf } from '../leaning'
import type { Gate } from '.'
import type { Seed } from '../templates/seed'

const LONGEST = 32
const CUT_WORD = /[\p{L}\d]_____|_____\p{L}/u
const CUT_DAY = /_____ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** What no question may be. */
export const QUESTIONS: readonly Gate[] = [
  { name: 'is too long', refuses: ({ stem }) => countWords(stem) > LONGEST },
  {
    name: 'is no English',
    refuses: ({ stem, asks, kind }) =>
      !(kind === 'cloze' ? isUnbroken(stem) : isGrammatical(asks === 'speaker' ? stem.replace(NAMED_BEFORE, '$1?') : stem)) ||
      CROOKED.test(stem) ||
      PERSON_LASTS.test(stem),
  },
  { name: 'lost the end of a quotation or bracket', refuses: ({ stem }) => isOpen(stem) },
  {
    name: 'breaks off',
    refuses: ({ stem }) => /\b(?:and|or|the|of|a|an|its|their)\?$|\s\?$/i.test(stem) || CUT_VERB.test(stem) || CUT_END.test(stem),
  },
  { name: 'leaves out what was given', refuses: ({ stem, kind }) => kind !== 'cloze' && GIVEN_NOTHING.test(stem) },
  { name: 'hands over nothing', refuses: ({ stem, key, kind }) => kind === 'cloze' && GAVE_NOTHING.test(stem.replace('_____', key)) },
  { name: 'tells of nobody in particular', refuses: ({ stem }) => ANECDOTE.test(stem) },
  { name: 'does not tell what was done', refuses: ({ stem }) => NOT_TOLD.test(stem) },
  { name: 'gives the initials of its answer', refuses: ({ stem, key }) => initialsIn(stem, key) },
  { name: 'could ask for anything somebody said or did', refuses: ({ stem }) => SAID_ANYTHING.test(stem) || BARE_DEED.test(stem) },
  { name: 'says too little', refuses: (seed) => seed.kind !== 'cloze' && !isDefinition(seed) && saysTooLittle(seed) },
  {
    name: 'leans on the text',
    refuses: (seed) => !COMPLETE.has(seed.asks) && seed.kind !== 'cloze' && !isDefinition(seed) && !standsAlone(seed.stem),
  },
  { name: 'begins with the number of a section or a note', refuses: ({ stem }) => NUMBERED.test(stem) },
  { name: 'quotes a scrap', refuses: quotesScrap },
  { name: 'counts what was told before', refuses: ({ stem }) => COUNTS_BACK.test(stem) },
  { name: 'leaves a gap in what leans on the text', refuses: ({ stem, kind }) => kind === 'cloze' && (leans(stem) || pointsBack(stem)) },
  // "Within eight months the army had taken _____", "instead a new Authority should _____"
  { name: 'goes on from what was told before', refuses: ({ stem, key }) => GOES_ON.test(stem.replace('_____', key)) },
  // "Several reasons have been offered: the hope of _____": for what?
  { name: 'announces reasons for nothing', refuses: ({ stem }) => ANNOUNCES.test(stem) },
  // "Mittani collapsed not because _____.", "leaders who are comfortable, and _____ → who may profit from the war"
  {
    name: 'asks for what stands beside',
    refuses: ({ stem, key, kind }) =>
      kind === 'cloze' &&
      (/\bnot (?:just |only |simply |so much )?because _____\.$|, (?:of|in|to|for|by|with|from|under) (?:which|whom) _____\.$/.test(stem) ||
        (/, (?:and|or) _____\.$/.test(stem) && /^(?:who|whom|whose|which) /.test(key))),
  },
  // "Encourage _____, announced publicly": whose advice?
  { name: 'gives an order', refuses: ({ stem, key, kind, asks }) => kind === 'cloze' && asks !== 'advice' && isOrder(stem, key) },
  // “it ca_____ → n't be refuted”, “recognises _____ February 1974 → Bangladesh 22”
  {
    name: 'leaves a gap that cuts a word or a day',
    refuses: ({ stem, key }) => CUT_WORD.test(stem) || (CUT_DAY.test(stem) && /\d$/.test(key)),
  },
  {
    name: 'leaves a gap in telegram style',
    refuses: ({ stem, kind }) => kind === 'cloze' && NO_SUBJECT.test(stem),
  },
  {
    name: 'leaves a gap behind a bare subject',
    refuses: (seed) => isBehindBareSubject(seed) && contentOf(seed.key).length < (isBehindVerb(seed) ? TOLD_BY_VERB : TOLD_AT_LENGTH),
  },
  // "A bargain consists of _____ → concessions that make sense only together": beside its topic such an answer can be known
  { name: 'leaves a long gap behind a bare subject', refuses: isBehindBareSubject },
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
  { name: 'is half a sentence', refuses: ({ stem, key, kind }) => kind === 'cloze' && isHalfSentence(stem.replace('_____', key)) },
  // “Castro, Castro wrote, was _____”, “the day on which Malenkov fell, Malenkov let it be known”
  { name: 'names one twice in a row', refuses: ({ stem }) => TWICE.test(stem) },
  // "the Rhineland Pact, the centrepiece of the Rhineland Pact, was concluded by _____": a noun beside its name was taken for the name again
  { name: 'names a thing as a part of itself', refuses: ({ stem, key }) => OF_ITSELF.test(stem.replace('_____', key)) },
  // "_____ → pressure created a problem, and but it took another leader"
  { name: 'joins twice', refuses: ({ stem, key }) => /\b(?:and but|but and|or but|and or)\b/i.test(stem.replace('_____', key)) },
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
  // "In December Britain, what did Austria-Hungary and Italy conclude?", "In October ten, what did states add?"
  { name: 'tears a subject from behind a month', refuses: ({ stem }) => TORN_MONTH.test(stem) },
  // "What was Bismarck’s aim to isolate?": to do what, that is
  { name: 'asks what an aim is to do to', refuses: ({ stem }) => AIM_TO.test(stem) },
  // "Who took a delegation to Moscow that included Schärf to Moscow?"
  { name: 'says a place twice', refuses: ({ stem, key, kind }) => kind !== 'cloze' && saysTwice(stem, key) },
  // "When did the peace conclude at Karlowitz has been called the first?"
  { name: 'has a second verb without a subject', refuses: ({ stem, kind }) => kind !== 'cloze' && SECOND_VERB.test(stem) },
  // "Who declared that December and had no intention …?": "declared its independence that December"
  { name: 'takes a time for what was said', refuses: ({ stem }) => SAID_TIME.test(stem) },
  { name: 'gives a second date to what was done second', refuses: ({ stem, asks }) => asks === 'date' && DATED_SECOND.test(stem) },
  { name: 'says a day twice', refuses: saysDayTwice },
  // "drawn first at Longju on 25 August on 21 October 1959"
  { name: 'puts two times side by side', refuses: ({ stem }) => TWO_TIMES.test(stem) },
  // "In March 1996, after Taiwan's president, who had been allowed to visit? – Lee Teng-hui"
  { name: 'tears a name from its office', refuses: tearsName },
  // "When did Moscow discover?": as it discovered, that is
  { name: 'leaves out what was found or opened', refuses: leavesObject },
  // "Who announced it? – Alassane Ouattara": "he and Alassane Ouattara announced"
  { name: 'names one of two who did it', refuses: isOneOfTwo },
  // "What are the three heads of state of which the League appointed a committee?"
  { name: 'turns a list inside out', refuses: ({ stem, kind }) => kind !== 'cloze' && INSIDE_OUT.test(stem) },
  { name: 'takes the day of what came after', refuses: takesDayOfMain },
  // "In February 1990 the Warsaw Pact still existed"
  { name: 'asks for the day of what lasted', refuses: ({ stem, kind, asks }) => kind !== 'cloze' && asks === 'date' && LASTED.test(stem) },
  // "after a few days …; the campaign lasted seventy-eight"
  { name: 'counts what it does not name', refuses: ({ stem }) => COUNTS_NOTHING.test(stem) },
  { name: 'tells a day of the other calendar', refuses: ({ stem, asks }) => asks === 'date' && OTHER_CALENDAR.test(stem) },
  // "When did I declare war?": Nicholas I, that is
  {
    name: 'cuts the number from a ruler',
    refuses: ({ stem, kind }) => kind !== 'cloze' && /\b[Ww]h\p{L}+ (?:did|had|was) I \p{Ll}/u.test(stem),
  },
  // "elected on _____). – 3 July (23 June Old Style"
  {
    name: 'cuts a bracket',
    refuses: ({ stem, kind, key }) => kind === 'cloze' && (isOpen(key) || (/_____[^(]*\)/.test(stem) && !/\([^)]*_____/.test(stem))),
  },
  // "In which year did the Treaty of Nerchinsk conclude with the Russian envoy?": it was concluded
  { name: 'lets a treaty sign', refuses: ({ stem, kind }) => kind !== 'cloze' && SIGNS_ITSELF.test(stem) },
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
  // "A demand was made, among other things _____", "Finally there was under this that _____"
  {
    name: 'announces what is not there',
    refuses: ({ stem, kind }) => kind === 'cloze' && /,? among other things:?\.?$|\b(?:is|was) \p{Ll}+ this that\b/u.test(stem),
  },
  { name: 'takes a word for a term', refuses: isOfNoTerm, ofNotes: true },
  { name: 'asks for the label of a note', refuses: ({ stem, topic }) => topic === 'definition' && NO_TERM.test(stem), ofNotes: true },
]

const GOES_ON =
  /^(?:Instead(?! of\b)|From (?:there|then|here)\b|Within (?:an?|a few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\d+) (?:days|weeks|months|years?)\b(?! (?:of|after|from)\b))|^(?!.*\bthat\b).* instead[.?]$|^(?:\S+ ){1,4}(?:should|must|would|could) instead /i
/** What is counted or called several, and not said of what. */
const ANNOUNCES =
  /(?<!\bthe (?=\S+ \p{Ll}+:))\b(?:several|two|three|four|five|six) (?:possible |main |different |further |other )?(?:reasons|explanations|conclusions|consequences|things|objections|answers|factors|causes|lessons)(?:,? (?:that|which))?(?: (?:\p{Ll}+ly|also|then))?(?: (?:follow|stand out|(?:have|had|has|can|could|may|might|should|must) (?:been |be )?\p{Ll}+(?:ed|en|wn)|(?:are|were) \p{Ll}+(?:ed|en|wn)))?:/iu
/** A verb with nobody to do it: "Suppose that …" asks the reader himself. */
function isOrder(stem: string, key: string): boolean {
  if (!/^(?:\p{Lu}\p{Ll}+ )/u.test(stem) || ASKS_READER.test(stem)) return false
  return leaningsOf(stem, key).some(({ kind, words }) => kind === 'no speaker' && stem.startsWith(words))
}
const ASKS_READER =
  /^(?:Suppose|Imagine|Consider|Assume|Take|Let|Say|Think|Compare|Recall|Note|The|An?|In|On|At|By|For|From|To|With|Under|After|Before|Since|As|If|When|While|This|That|These|Those|Each|Every|Both|All|Some|Many|Most|It|Its|He|She|They|Their|His|Her)\b/

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const TORN_MONTH = new RegExp(
  `(?:^|: |– |\\. )in ${MONTH} (?:(?!of |and |the |alone)[\\p{L}-]+), (?:what|who|whom|which|when|where|how)\\b`,
  'iu',
)
const SAID_TIME = new RegExp(`\\bthat (?:${MONTH}|spring|summer|autumn|winter|year|month|week|day) (?:and|but)\\b`, 'u')
const AIM_TO =
  /\bwhat (?:is|was|are|were) [^?]*(?:aims?|purposes?|goals?|tasks?|achievements?|objects?|objectives?|intentions?|jobs?|ambitions?|dut(?:y|ies)|missions?|hopes?|wish(?:es)?) to \p{Ll}+\?$/iu
const SIGNS_ITSELF =
  /\b(?:did|does|do) (?:the |its )?(?:[\p{L}’'–-]+ ){0,4}(?:agreement|treaty|peace|accords?|convention|pact|protocol|armistice|truce|charter)(?: of (?:\p{L}+ ?){1,3}?)? ?(?:sign|ratify|negotiate|conclude(?= (?:at|with|in|on|by|between)\b|\?))\b/iu
/** Behind "did" with its verb no other verb begins with an auxiliary, unless something joins the two. */
const SECOND_VERB =
  /\b[Ww]hen did (?:(?!\b(?:who|whom|whose|which|that|what|when|where|why|how|whether|if|as|after|before|since|until|while|because|than|and|but|or|if|though|although|unless|once)\b)[^,“”"?])+ (?:has|have|had|is|was|were) (?:been |not |[\p{L}]+ed\b)/u
const HOW_LEFT = /\p{L} (?:unclear|open|unsettled|undecided|unresolved|intact|undefined|unanswered|vacant)$/u

const CUT_MEASURE = /_____ of an? (?:century|decade|million|billion|dozen|year|month|day|hour|mile|kilometre|kilometer|ton|per cent)\b/

function isRest(stem: string, key: string): boolean {
  const [, other] = /_____ (?:to|against|and) (\d{1,2}(?:\.\d+)?)\b(?! \p{Lu})/u.exec(stem) ?? []
  const own = /^(\d{1,2}(?:\.\d+)?)(?: ?%| per ?cent)?$/.exec(key)?.[1]
  return other !== undefined && own !== undefined && Math.abs(Number(own) + Number(other) - 100) < 0.05
}

const PHRASE = /\b(?:to|in|at|around|on|for|from) (?:the )?(?:\p{L}+ ){0,2}\p{L}+/giu
function saysTwice(stem: string, key: string): boolean {
  const end = stem.replace(/\?$/, '')
  return [...end.matchAll(PHRASE)].some(([phrase]) => {
    if (!end.endsWith(` ${phrase}`) || !/\p{Lu}|\bthe \p{L}+ /u.test(phrase)) return false
    return end.slice(0, -phrase.length).includes(` ${phrase} `) || key.endsWith(` ${phrase}`)
  })
}

/** "The word means", "a second is": no term, but what points at one. */
const NO_TERM_ALONE =
  /^(?:the |an? )?(?:word|idea|notion|phrase|term|expression|answer|point|(?:first|second|third|fourth|fifth|last|former|latter)(?: (?:one|point|factor|view))?|postscript|footnote|there|here|for \p{L}+day|articles? [\divxlc].*)$/iu
function isOfNoTerm({ stem, key, asks, topic }: Seed): boolean {
  if (asks === 'term') return NO_TERM_ALONE.test(key)
  const named = /^[Ww]hat (?:is|was) (?:meant|understood) by “([^”]+)”\?$|\bthe idea of “([^”]+)”\?$/.exec(stem)
  return (topic === 'definition' || asks === 'author') && named !== null && NO_TERM_ALONE.test(named[1] ?? named[2] ?? '')
}

/** "fallen in 1759 and Montreal in 1760?": a day or year of its own stands with what was done second. */
const DATED_SECOND = new RegExp(
  `\\b(?:[Ww]hen|[Ii]n which year) [^?]* and (?:\\p{L}+ )?(?:[\\p{L}’'-]+ ){0,4}(?:in|on) (?:\\d{1,2} ${MONTH}(?: \\d{4})?|(?:${MONTH} )?\\d{4})\\?$`,
  'u',
)
const DAY_OF_MONTH = new RegExp(`\\b\\d{1,2} ${MONTH}\\b`, 'gu')
/** "issued a decree on 5 June that cut salaries on 5 June", "When did he issue a decree on 5 June? – 5 June 1931" */
function saysDayTwice({ stem, key, kind, asks }: Seed): boolean {
  const asked = stem.slice(stem.lastIndexOf(': ') + 1)
  const days = [...asked.matchAll(DAY_OF_MONTH), ...(asks === 'date' ? key.matchAll(DAY_OF_MONTH) : [])].map(([day]) => day)
  return kind !== 'cloze' && new Set(days).size < days.length
}
const TIME = `(?:\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{4}|\\d{4})`
const TWO_TIMES = new RegExp(`\\b(?:on|in) ${TIME} (?:on|in) ${TIME}(?![\\d-])`, 'u')
const INSIDE_OUT =
  /\b[Ww]hat (?:are|were) the (?:two|three|four|five|six|seven) (?!(?:ways|respects|areas|fields|cases|conditions|circumstances|forms|stages|places|years)\b)[^?]* (?:of|in) which [^?]*\?$/u

/** The words in front of the question end with an office, and in the text go on with the name of who holds it. */
function tearsName({ stem, kind, fact }: Seed): boolean {
  const lead = kind === 'cloze' ? undefined : /(?:^|: |– )([^:]*?), (?:who|what|which|whom|when|where)\b/u.exec(stem)?.[1]
  const office = lead === undefined ? undefined : tokensOfText(lead).at(-1)
  if (lead === undefined || !office || !isPersonNoun(office)) return false
  const [, behind = ''] = oneLine(fact.anchor.exact).split(lead.split(' ').slice(-2).join(' '))
  return /^ \p{Lu}\p{Ll}/u.test(behind)
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

/** "a conversation on 6 September opened the way", "as Moscow discovered in July": the verb at the end of the question has more to it in the text. */
function leavesObject({ stem, kind, asks, fact }: Seed): boolean {
  const base = kind !== 'cloze' && asks === 'date' ? /\b[Ww]hen did [^?]* (\p{Ll}+)\?$/u.exec(stem)?.[1] : undefined
  if (base === undefined) return false
  const tokens = tokensOfText(oneLine(fact.anchor.exact))
  const verbs = tokens.filter(({ lemma, tag }) => lemma === base && /^VB/.test(tag))
  return (
    verbs.length > 0 &&
    verbs.every((verb) => {
      const own = tokens.filter(({ head }) => head === verb)
      const isAside = verb.label === 'advcl' && FINDS.test(base) && own.some(({ lower, label }) => lower === 'as' && label !== 'prep')
      const isObject = ({ label, start }: Token): boolean =>
        /^(?:dobj|ccomp|xcomp)$/.test(label) && !tokens.some((t) => t.text === ',' && t.start > verb.start && t.start < start)
      return isAside || own.some(isObject)
    })
  )
}
const FINDS = /^(?:discover|find|learn|realise|realize|see|note|say|show|admit|argue|observe|report|explain|know|claim)$/

/** The other calendar's day of the same thing, in brackets or out of them. */
const OTHER_CALENDAR = /\b(?:Old Style|New Style|[ON]\.? ?S\.|calendar)\)?\?$/

const OF_ITSELF = /\b(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+), (?:the|an?) [^,.;]{1,40} (?:of|in|to) (?:the )?\1\b/u
const TWICE =
  /(?<![\p{L}’'-] )\b(\p{Lu}\p{Ll}[\p{L}’'-]+), \1 \p{Ll}|\b(\p{Lu}\p{Ll}[\p{L}’'-]+) \p{Ll}+, \2 \p{Ll}|(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+), \3,|(?<!, )\b(?:by|for|of|to|with|from|than) (\p{Lu}\p{Ll}[\p{L}’'-]+), \4,/u

/** "Says missiles will go in _____", "a Sov. _____": notes leave out who, and cut words short. */
const NO_SUBJECT =
  /(?:^|[.;:] )(?:Says|Said|Told|Tells|Asks|Asked|Wants|Wanted|Calls|Called|Gives|Gave|Gets|Got|Hands|Took|Takes|Makes|Made) (?:_|\p{Ll})|\b(?:Sov|Amb|govt|betw|incl|esp)\. _____/u

/** "Who complained that the text was so elastic that the Russians could stretch it without breaking it?": the claim has named what it means, and twice. */
const NAMED_BEFORE = /^(Who .*\b(?:the|an?) \p{Ll}+ (?:is|was|were|are|has|had|would|could)\b.*\bit\b.*) it\?$/u

/** "_____ did not come": many did not; "a stalemate that nobody feels" is one thing. */
const NOT_DONE = /_____ (?:\p{L}+ ){0,2}(?:not|never) /u

/** "20 Nov", "Oct 64; “harebrained schemes”" */
const DAY =
  /^(?:[0-3]?\d )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? ?(?:[’']?\d{2,4})?(?:$|[;,.])/

/** "When did 2.1 Talks open?", "3 Notice took effect": a number that belongs to the page. */
const NUMBERED =
  /(?:^|: |– |\b(?:did|was|were|is|are|do|does|that) )(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?= \p{Lu}\p{Ll}+ \p{Ll})) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|million|billion|per)/u
/** A question after nothing but the speaker of some words. */
const WHOSE_WORDS = /(?:\b[Ww]ho said: |\b[Ww]hose words are )“([^”]+)”\?$/
/** "You repeat that at every meeting": those who are not told, and what was spoken of. */
const POINTS_AWAY = /^(?:you|he|him|she|it|they|them|this|that|these|those|one)$/
/** "You are violent and I am stubborn": who says so much to somebody's face is remembered for it. */
const LONG_QUOTE = 7
const POINTS_FAR_AWAY = /^(?:he|him|she|they|them|this|that|these|those)$/

/** “Fell in love”, “I like it”: nobody remembers whose words they were; “a stunning historic mistake” or “I like Mr. Gorbachev” can be known. */
function quotesScrap({ stem, fact }: Seed): boolean {
  const quote = WHOSE_WORDS.exec(stem)?.[1]
  if (quote === undefined) return false
  const tokens = tokensOf(quote, 0)
  const [speaker] = fact.slots.speaker ?? []
  // "he said": who he was may be read wrong, and only a name is sure
  const isLong = countWords(quote) >= LONG_QUOTE && !(speaker && speaker.end - speaker.start <= 'they'.length)
  const pointsAway = tokens.some(
    ({ lower, tag, label }) =>
      (isLong ? POINTS_FAR_AWAY : POINTS_AWAY).test(lower) && tag !== 'WDT' && !/^(?:det|nummod|mark)$/.test(label),
  )
  const ofSpeaker =
    !isLong && tokens.some(({ lower, tag }) => /^(?:i|me)$/.test(lower) && tag === 'PRP') && !/[\p{L}.,] \p{Lu}\p{Ll}/u.test(quote)
  const isBareVerb = /^\p{Ll}/u.test(quote) && /^VB[DNZP]$/.test(tokens[0]?.tag ?? '')
  return pointsAway || ofSpeaker || isBareVerb
}

/** Forms whose question is complete whatever words it quotes. */
const COMPLETE = new Set(['speaker', 'author', 'handout'])

/** "What is anarchy?" asks for a term of the field and needs no more. */
export const isDefinition = ({ topic, asks, stem }: Seed): boolean =>
  topic === 'definition' &&
  asks === 'identity' &&
  /^What (?:is|are) (?:an? )?(?:the (?=[\p{Ll}-]+ [\p{Ll}-]+\?))?[\p{Ll}-]+(?: [\p{Ll}-]+)?\?$/u.test(stem) &&
  !POINTS_BACK.test(stem)

const POINTS_BACK =
  /\bthe (?:word|answer|theory|treaty|crisis|war|target|result|effect|problem|question|process|government|agreement|former|latter)\?$/

/** "the Alliance of Small Island States, known as _____ → AOSIS", "ABM Treaty: _____ → the Anti-Ballistic Missile Treaty": who can spell, knows it. */
function initialsIn(stem: string, key: string): boolean {
  if (/^\p{Lu}{3,}$/u.test(key)) return [...stem.matchAll(CAPITALS)].some(([name]) => initials(name).includes(key))
  const name = key.match(CAPITALS)?.find((words) => words.split(/[ -]/).length > 2)
  return (
    name !== undefined &&
    key.replace(/^the /i, '').startsWith(name) &&
    [...stem.matchAll(/\b\p{Lu}{3,}\b/gu)].some(([short]) => isShortFor(short, name))
  )
}
const CAPITALS = /\p{Lu}[\p{L}’]*(?:[ -](?:(?:of|the|for|and|on|in|to) )*\p{Lu}[\p{L}’]*)+/gu
/** Of its capitals, and of all its words. */
const initials = (name: string): string[] =>
  [/(?<![\p{L}’])\p{Lu}/gu, /(?<![\p{L}’])\p{L}/gu].map((letters) => (name.match(letters) ?? []).join('').toUpperCase())
const isShortFor = (short: string, name: string): boolean => initials(name).some((letters) => letters.startsWith(short))

/** A mark that opens and does not close. */
const isOpen = (stem: string): boolean => /“[^”]*$/.test(stem) || /\([^)]*$/.test(stem) || (stem.match(/"/g) ?? []).length % 2 === 1

function saysTooLittle({ stem, asks }: Seed): boolean {
  const content = contentOf(stem).length
  // “Who was presumably angrier?”, “what was the president?”
  return content < 2 || BARE_QUESTION.test(stem) || (asks === 'subject' && content < 3 && !/(?<=\s)\p{Lu}|\d|“/u.test(stem))
}

const BARE_QUESTION = /\bwh(?:at|o) (?:is|was|are|were) the \w+\?$/
/** "What do expectations matter? – as well", "What did Poland come up?": the verb was cut from the words that belong to it. */
const CUT_VERB = /\b(?:most|more|less|do so|come up|came up|point|did next week)\?$|\bdo(?:es)? (?:worse|better|next)\b/
/** "leads first to consultations and then.", "would be both violent.", "her demonstration that _____, that it was dropped." */
const CUT_END =
  /\b(?:and then|that is to say|that is|namely|or else)[.?]$|\b(?:de|di|von|van|du|bin|ibn)\?$|\bboth (?:\p{Ll}+ly )?\p{Ll}+(?<!s|men|people)\.$|\band then, (?:in|on) _____\.$|\bthat _____, that [^,]+(?<! and that [^,]+)\.$/u
/** "When did Spain grant Britain?": what. */
const GIVEN_NOTHING =
  /\b(?:[Ww]hen|[Ii]n which year|[Ww]here) (?:did|had|does) [^?]* (?:grant|lend|owe|award|promise|deny|guarantee|give|hand|offer|cost|assure|inform) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*\?$|\b(?:[Ww]ho|[Ww]hich \p{L}+) (?:had )?(?:granted|lent|owed|awarded|promised|denied|guaranteed|gave|handed|offered|assured|informed) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*\?$/u
/** "on 4 June Khrushchev handed Kennedy, whom he judged to be young.": what. */
const GAVE_NOTHING =
  /(?<!\b(?:was|were|been|be|and|or) )\b(?:granted|lent|awarded|promised|denied|gave|handed) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*(?:, wh(?:o|om|ich|ose) [^,;]*)?\.$/u
/** "every few months a minister somewhere announces": nobody, never. */
const ANECDOTE =
  /(?:^|: |– )(?:every (?:few|so many|other) \p{L}+|every so often|every now and then|now and (?:then|again)),? (?:an?|some|some\p{L}+) /iu
/** "did something that diplomats seldom do", "reaches a conclusion that will annoy almost everyone": without what it was. */
const NOT_TOLD =
  /\b(?:did|does|do) something that\b|\b(?:reach|draw|come to|came to|reache[sd]|drew|draws) a conclusion (?:that|which) (?:will|would)\b/u

/** "What did Kim say?": many things; the question would have to say about what. */
const SAID_ANYTHING =
  /^(?:In (?:\p{L}+ )?\d{4}, )?[Ww]hat did (?:the )?(?:[\p{L}.’'-]+ ){1,4}(?:say|tell|add|reply|respond|answer|note|explain|write|remark|announce|declare|state|suggest|recall|report|report|admit|tweet|observe|insist|comment|complain|warn)\?$/u
/** "What did Kennedy propose?": somebody did many things; nothing tells which is meant. */
const BARE_DEED =
  /^(?:What|Whom) (?:did|does|do|had|has|have|would|will) (?:the )?(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*){0,3} \p{Ll}+(?: (?:to|for|from|with|by|on|of|in|at))?(?: do)?\?$/u
/** "On the third, …", "in only five?", "the first kind" */
const COUNTS_BACK =
  /^On the (?:first|second|third|other),|\b(?:one|two|three|four|five|six)\?$|\bthe (?:first|second|third) (?:point|kind|sort|one|type|of which)\b|\bof the (?:first|second|third|last|latter|former)[.?]/
/** "… that Minsk?", "Russia's incentive to cheat's production lines", "how many launchers deployed and non-deployed?", "What is an agreement possible?" */
const CROOKED =
  /^What (?:is|was|are|were) (?:an?|the) [^?]* (?:possible|impossible|necessary|likely)\?$|^Under what condition .*\b(?:say|says|said|tell|tells)\?$|\bthat \p{Lu}[\p{L}.’'-]+\?$|['’]s (?:\p{Ll}+ ){1,4}\p{Ll}+['’]s\b|^\d{1,2} \p{Lu}\p{Ll}+ \d{4}, (?:wh|how)|^How many [^?]*\b(?:and|or) [\p{Ll}-]+\?$|^In which year (?:does|do) |\bwhat had \p{Lu}[^?]* told\?$/u
/** "what offered talks? – National Security Adviser Jake Sullivan" */
const OFFICE_AND_NAME =
  /\b(?:President|Secretary|Minister|Adviser|Advisor|Ambassador|Chancellor|Senator|General|Premier|Marshal|King|Queen|Professor)\b.* \p{Lu}\p{Ll}+$/u
/** "How long did Trump last?" */
const PERSON_LASTS = /^How long did (?:\p{Lu}[\p{L}.’-]+ ?){1,3}last\?$/u
/** "Nikita Khrushchev: the two leaders met on _____.": a person set in front of what somebody else did. "East German forces _____.": nothing told. */
const LABELLED_BY_PERSON = /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}?[\p{L}.’'-]*: \p{Ll}/u
/** "The Russian armies _____", behind a label of few words at most. */
const ONLY_A_SUBJECT = /^(?:(?:[^\s_]+ ){0,3}[^\s_]+: )?(?:the |an? )?(?:[\p{L}’'-]+ ){1,3}_____\.$/iu
const TOLD_AT_LENGTH = 4

/** "In March 1996, after Lee had been allowed to visit his university, China fired missiles": when had he been allowed to? */
function takesDayOfMain({ stem, key, kind, asks, fact }: Seed): boolean {
  if (kind === 'cloze' || asks !== 'date' || !/\b[Ww]hen had\b/.test(stem)) return false
  const [, behind] = fact.anchor.exact.replace(/\s+/g, ' ').split(key)
  return behind !== undefined && /^,? (?:after|once|when|because|since|although|though)\b/.test(behind)
}
const LASTED = /\bwhen (?:did|do|does|had|has) .* (?:exist|remain|last|lie|still \p{Ll}+)\?$/iu
const COUNTS_NOTHING =
  /\b(?:lasted|took) (?:only |just |about |some )?(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?|eleven|twelve|\p{Ll}+teen|\d{1,3})\.$/u

function isBehindBareSubject({ stem, kind, asks, fact }: Seed): boolean {
  if (kind !== 'cloze' || /^(?:member|that|advice)$/.test(asks)) return false
  // "Concerns Over Concessions: there were …" has its label from the text
  return ONLY_A_SUBJECT.test(stem) || (LABELLED_BY_PERSON.test(stem) && fact.slots.label === undefined)
}

/** "Britain received _____", "Erfurt looked like _____": what it did is told, and only with what is not. */
function isBehindVerb({ stem, key }: Seed): boolean {
  const [front = ''] = stem.split('_____')
  const before = tokensOf(`${front}${key}.`, 0).filter((t) => t.end <= front.length)
  const last = before.at(-1)
  const verb = /^(?:IN|RP|TO)$/.test(last?.tag ?? '') ? before.at(-2) : last
  return verb !== undefined && /^VB[DZP]$/.test(verb.tag) && !/^(?:have|do|make|take|give|get)$/.test(verb.lemma)
}
const TOLD_BY_VERB = 2

/** Labels of notes which are no terms. */
const NO_TERM =
  /“(?:Next|Old|Key|Fit|Exam|Week|Wk|Readings?|Question|Case|Outcome|Note|NB|Example|Diplomats|Tip|Homework|Discussion|Against|For|Pro|Con|Aims?|Terms|Results?|Why|How|Who|When|Where|What|Date|Place|Background|Talks|Parties|Sides)\b/i
