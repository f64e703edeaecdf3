import { MONTH } from '../../../../shared/months'
import { oneLine } from '../../knowledge/plain'
import { contentOf, countWords } from '../english/words'
import type { Seed } from '../templates/seed'
import type { Gate } from '.'

const LONGEST = 22
/** A definition, and the members of a list, are learnt whole. */
const LONGEST_MEANING = 25
/** Two sides of a contrast have two answers. */
const LONGEST_DIFFERENCE = 32
/** What is asked of a noun: an answer which cannot be a clause. */
const ofNoun = (asks: string): boolean => asks === 'complement' || asks === 'subject'

const longest = ({ asks, fact }: Seed): number =>
  asks === 'meaning' || fact.form === 'short-list' ? LONGEST_MEANING : asks === 'difference' ? LONGEST_DIFFERENCE : LONGEST

/** What no answer may be. */
export const ANSWERS: readonly Gate[] = [
  {
    name: 'says nothing',
    refuses: ({ key }) => key.length < 2 || contentOf(key).length === 0 || JUNK_KEY.test(key) || ADVERBIAL.test(key),
  },
  { name: 'is too long to be learnt', refuses: (seed) => countWords(seed.key) > longest(seed) },
  { name: 'is an empty noun', refuses: ({ key, asks }) => ofNoun(asks) && EMPTY_KEY.test(key) },
  { name: 'stands for something told before', refuses: ({ key }) => HOLLOW.test(key) || ORDINAL.test(key) },
  {
    name: 'begins in the middle',
    refuses: ({ key, asks, stem }) =>
      ofNoun(asks) && ((BEHEADED.test(key) && !(ASKED_FOR.test(stem) && WHO_DID.test(key))) || LEFTOVER.test(key)),
  },
  {
    name: 'ends in the middle',
    refuses: ({ key, fact, asks }) =>
      asks !== 'difference' && CUT_OFF.test(key) && !/ (?:is|are|was|were|be) on$/.test(key) && !isWhole(key, fact.anchor.exact),
  },
  // "an Agreement on the Prevention of Incidents | On and Over the High Seas"
  {
    name: 'cuts a title',
    refuses: ({ key, fact }) => /\p{Lu}\p{Ll}+$/u.test(key) && CAPITAL_LINK.test(oneLine(fact.anchor.exact).split(key)[1] ?? ''),
  },
  // "What do they practise? – in a phrase worth learning, strategic social construction"
  { name: 'begins with an aside', refuses: ({ key, asks, kind }) => kind !== 'cloze' && ofNoun(asks) && ASIDE_FIRST.test(key) },
  // 'a hell of a lot better than a war"'
  { name: 'lost a quotation mark', refuses: ({ key }) => (key.match(/"/g) ?? []).length % 2 === 1 || /^[^“]*”|“[^”]*$/.test(key) },
  // "What was worth five billion dollars? – trade, negligible in 1972"
  { name: 'took what is told of it along', refuses: ({ key, asks, kind }) => kind !== 'cloze' && ofNoun(asks) && TOLD_OF.test(key) },
  // "Franz Josef Strauss, of all people"
  { name: 'took an aside along', refuses: ({ key }) => ASIDE_LAST.test(key) },
  { name: 'is two sentences', refuses: ({ key }) => TWO_SENTENCES.test(key) || / when what /.test(key) },
  {
    name: 'runs on into a second question',
    // "leaders who …, and who …" are two halves of one answer
    refuses: ({ key }) =>
      /^(?!.*\b(?:who|why|how|what|when|where|whether)\b.*, and )[^,]*, and (?:who|why|how|what|when|where|whether)\b/.test(key),
  },
  { name: 'is a nationality without its noun', refuses: ({ key }) => NATIONALITY.test(key) },
  // "Who said that the dollar was our currency? – Treasury Secretary"
  { name: 'is an office without its name', refuses: ({ key, asks }) => asks !== 'identity' && OFFICE.test(key) },
  { name: 'is a judgement', refuses: ({ key }) => JUDGEMENT.test(key) },
  { name: 'gives a short reason', refuses: ({ key, asks }) => asks === 'reason' && countWords(key) < 3 },
  { name: 'is no subject', refuses: ({ key, asks }) => asks === 'subject' && NO_SUBJECT.test(key) },
  // “What did Trump pull? – the United States out”, “come close in? – March”
  {
    name: 'took a particle or a month along',
    refuses: ({ key, asks }) => asks === 'complement' && (PARTICLE_LAST.test(key) || MONTH_FIRST.test(key)),
  },
  // "Who signed it? – the marquis of Alegrete, whose own estates"
  {
    name: 'breaks off in what is told beside',
    refuses: ({ key }) => /, (?:whose|which|who)(?: own)? \p{Ll}+s?$/u.test(key) && !TOLD_BESIDE.test(key),
  },
  // "_____ is set on the East River. – Matthew Connelly's"
  { name: 'has lost its noun', refuses: ({ key, asks }) => asks !== 'speaker' && /^(?:the )?\p{Lu}[^,]*\p{L}['’]s$/u.test(key) },
  // "won _____. – 58 of the 120 seats and the People's Party of Hun Sen 51", "Who represented the Dutch? – Van Roijen and the Indonesians by Malik"
  { name: 'runs on into what another did', refuses: ({ key }) => GAPPING.test(key) },
  // "In which year did he come? – December and had no intention of staying"
  { name: 'begins with a month and goes on', refuses: ({ key }) => MONTH_AND.test(key) },
  { name: 'is a note', refuses: ({ key, topic }) => /→|=/.test(key) || (topic === 'definition' && NOTE.test(key)) },
]

const JUNK_KEY =
  /^(?:it|this|that|these|those|they|them|he|she|him|her|there|so|such|both|each|all|none|one|some|many|much|more|less|most|others?|the other|another|something|things?|a number of things|the same|the latter|the former|itself|themselves|ways?|here|otherwise|place|part|example|not|such|critics|leaders|members|officials|observers|analysts|experts|scholars|diplomats|supporters|statisticians|people|governments?|the (?:two|three|four|five|winner|crisis|agreement|deal|meeting|decision|effect|result|argument|situation|target|author|book|game|world|time|first|second|text|talks))$/i
const ADVERBIAL = /^(?:as well|at all|so far|in full|to ask|too|at (?:all|least))$/i
/** "a role", "three proposals", "topple him": true, and worth nothing. */
const EMPTY_KEY =
  /^(?:an? |the |his |her |its |their )?(?:first|second|third|fourth|related|similar|different|further|other|own|opposite) [a-z]+$|^(?:more|most|many|few|no|any|several|some|certain) (?:[a-z]+ )?[a-z]+$|^(?:an? |the )?(?:[a-z]+ )?(?:role|part|question|point|thing|issue|matter|place|way|term|idea|concept|word|phrase|argument|attention|example|theory)(?: in \d{4})?$|^(?:the |these |both )?(?:two|three|four|five|several|many|different|various|opposite|some|certain) [a-z]+$|^[a-z]+ (?:him|her|it|them)$/i
const HOLLOW =
  /^(?:some)?things? (?:that|which) |^(?:in )?an? (?:different|better|worse|similar|comparable|strong|weak|difficult|good|bad) (?:position|place|situation|state)$|^the ones? |^(?:the two|both|these|the three) (?:sides|leaders|presidents|men|parties|countries|powers|governments|delegations)$|\band again$|^the (?:we|they|he|she|you|it|helps?)\b|^(?:only )?interpreters\b|^(?:much|more than (?:it|he|she|they)|most in|neither(?! \S+ nor)|either(?!.* or ))\b|^an? (?:man|woman|person|thing|way|matter|kind|sort|part)$/i
const ORDINAL = /^the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/
/** "of the meeting", "and clear": the answer began before its first word. */
const BEHEADED = /^(?:and|or|but|nor|than|as(?! (?:many|much|well))|of|which|who|that|whose|also|then|thus|out|up|off|, |’s|'s)\b/i
/** "What must a settlement say? – who will do what" */
const ASKED_FOR = /\b(?:about|over|on|say|decide|settle|know|ask|determine|explain|consider|show|tell|specify|define|find out)\?$/
const WHO_DID = /^(?:who|which \p{Ll}+) \p{Ll}+ /u
/** "the period Iran", "quickly", "the same players": what a wrong cut leaves. */
const LEFTOVER = /^the (?:period|time|amount|way|fact|money) \p{Lu}\p{L}+$|^\p{Ll}+ly$|^one day$|^the same\b/u
const CUT_OFF =
  /(?:(?<![\p{L}\d])(?:and(?: then)?|or|the|a|an|of|to|in|on|at|by|for|with|from|than|as|that|which|is|are|was|were|its|their|his|more|not|those|who|whose|based)|[,(“])$/iu
/** "relief that companies believe in.", "things as they are": the last word belongs to the clause before it, and a mark follows in the text. */
const isWhole = (key: string, text: string): boolean =>
  (STRANDED.test(key) || CARED_MORE.test(key)) && /^\s*[.,;:!?)]/.test(oneLine(text).split(key)[1] ?? '')
const STRANDED =
  /(?<![\p{L}\d])(?:that|which|whom?|what(?:ever)?|as|everything|how)(?: \S+){1,8} (?:of|to|in|on|at|by|for|with|from|is|are|was|were|more|not)$/u
/** "Iceland simply cared more": a verb can be done more, and what is done more is whole. */
const CARED_MORE = /^(?:\S+ ){1,8}\p{L}+(?:ed|[^s]s) (?:more|less)$/u
const ASIDE_LAST = /\p{L},? (?:of all (?:people|places|things)|above all|for (?:one|example|instance)|among others|in particular)$/u
const ASIDE_FIRST = /^(?:(?:in|on|at|by|with|for|from|to|under|as) [^,]{3,40}, \p{Ll}|all the same\b|nevertheless\b|however\b|meanwhile\b)/u
const TOLD_OF = /^(?:the )?\p{Ll}+, \p{Ll}+(?:ible|able|ed|ing|less|ful|ous|al|ic|en|ive) (?:in|by|from|to|of|at|for) [^,]+$/u
const CAPITAL_LINK = /^ (?:On|And|Of|In|For|Over|To|At|By|With|The|From|Under|Against|Between|Concerning|Relating)\b/
/** ", who resigned": a verb is whole. */
const TOLD_BESIDE = /(?:ed|t|w|d|m|ks|es|n)$/
/** The verb is left out behind a second subject. */
const GAPPING = /^\D*\d[^,;]* and (?:the )?\p{Lu}[^,;]*\p{L} \d[\d,.]*$|^\p{Lu}[^,]* and the \p{Lu}\p{Ll}+s by \p{Lu}/u
const MONTH_AND = new RegExp(String.raw`^${MONTH} and (?:had|has|was|were|did|would|could|\p{Ll}+ed)\b`, 'u')
/** A full stop with a sentence behind it; "I. William Zartman" and "Mr. Putin" have none. */
const TWO_SENTENCES = /(?<!(?:^|[\s.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Col|Lt))[.!?] \p{Lu}\p{Ll}{2,}(?!.*[.!?])/u
const NATIONALITY = /^(?:Soviet|American|British|French|Russian|German|Chinese|Israeli|Egyptian|Cuban|Japanese|Polish|Iranian)$/
const OFFICE =
  /^(?:[A-Z]\w+ )?(?:President|Prime Minister|(?:Foreign|Defen[cs]e|Finance|Interior) (?:Minister|Secretary)|(?:Treasury |National )?Secretary(?: of State)?|Chancellor|Ambassador|Premier|(?:Security )?Advis[eo]r|General|Marshal|Admiral)$/
const JUDGEMENT =
  /^an? (?:fine|lousy|good|bad|great(?! powers?\b)|poor|terrible|useful|useless) |^the (?:leading|warning|best|classic|standard) (?:example|illustration|case)\b/
const NO_SUBJECT = /^(?:to|in|on|at|for|by|from|with|under|after|before|during|no|not|nobody|none|neither|either) /i
const PARTICLE_LAST = /(?<! (?:way|time|point)) (?:out|up|off|down|back|away|apart|together|aside|round|around)$/
const MONTH_FIRST = new RegExp(String.raw`^(?:${MONTH}|\d{4})\b`)
const NOTE = /^(?:Next|Old|Key|Fit|Exam|Week|Wk) \p{Ll}/u
