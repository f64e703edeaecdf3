import { isAskable } from './english/askable'
import { isGrammatical } from './english/grammar'
import { leans, pointsBack, standsAlone } from './english/stands-alone'
import { contentOf, countWords } from './english/words'
import type { Seed } from './templates/seed'

const JUNK_KEY =
  /^(?:it|this|that|these|those|they|them|he|she|him|her|there|so|such|both|each|all|none|one|some|many|much|more|less|most|others?|the other|another|something|things?|a number of things|the same|the latter|the former|itself|themselves|ways?|here|otherwise|place|part|example|not|such|critics|leaders|officials|observers|analysts|experts|scholars|diplomats|supporters|statisticians|people|governments?|the (?:two|three|four|five|winner|crisis|agreement|deal|meeting|decision|effect|result|argument|situation|target|author|book|game|world|time|first|second|text|talks))$/i
/** "a role", "three proposals", "topple him": true, and worth nothing. */
const EMPTY_KEY =
  /^(?:an? |the |his |her |its |their )?(?:first|second|third|fourth|related|similar|different|further|other|own|opposite) [a-z]+$|^(?:more|most|many|few|no|any|several|some|certain) (?:[a-z]+ )?[a-z]+$|^(?:an? |the )?(?:[a-z]+ )?(?:role|part|question|point|thing|issue|matter|place|way|term|idea|concept|word|phrase|argument|attention|example|theory)(?: in \d{4})?$|^(?:the |these |both )?(?:two|three|four|five|several|many|different|various|opposite|some|certain) [a-z]+$|^[a-z]+ (?:him|her|it|them)$/i

/** "of the meeting", "and clear": the answer began before its first word. */
const BEHEADED = /^(?:and|or|but|nor|than|as(?! (?:many|much|well))|of|which|who|that|whose|also|then|thus|out|up|off|, |’s|'s)\b/i

const MONTH_FIRST = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b/

/** "the period Iran", "quickly", "the same players": what a wrong cut leaves. */
const LEFTOVER = /^the (?:period|time|amount|way|fact|money) \p{Lu}\p{L}+$|^\p{Ll}+ly$|^one day$|^the same\b/u

const CUT_OFF =
  /(?:\b(?:and|or|the|a|an|of|to|in|on|at|by|for|with|from|than|as|that|which|is|are|was|were|its|their|his|more|not|those|who|whose|based)|[,(“])$/i

/** "What do expectations matter? – as well", "What did Poland come up?": the verb was cut from the words that belong to it. */
const CUT_VERB = /\b(?:most|more|less|do so|come up|came up|point|did next week)\?$|\bdo(?:es)? (?:worse|better|next)\b/
const ADVERBIAL = /^(?:as well|at all|so far|in full|to ask|too|at (?:all|least))$/i

/** "what was the president?": nothing in the question tells what is asked for. */
const BARE_QUESTION = /\bwh(?:at|o) (?:is|was|are|were) the \w+\?$/

const POINTS_BACK =
  /\bthe (?:word|answer|theory|treaty|crisis|war|target|result|effect|problem|question|process|government|agreement|former|latter)\?$/

/** "What did Kim say?": many things; the question would have to say about what. */
const SAID_ANYTHING =
  /^(?:In (?:\p{L}+ )?\d{4}, )?[Ww]hat did (?:the )?(?:[\p{L}.’'-]+ ){1,4}(?:say|tell|add|reply|respond|answer|note|explain|write|remark|announce|declare|state|suggest|recall|report|report|admit|tweet|observe|insist|comment|complain|warn)\?$/u
/** Answers which stand for something else, or begin or end in the middle. */
const HOLLOW =
  /^(?:the two|both|these|the three) (?:sides|leaders|presidents|men|parties|countries|powers|governments|delegations)$|\band again$|^the (?:we|they|he|she|you|it|helps?)\b|^(?:only )?interpreters\b|^(?:much|more than (?:it|he|she|they)|most in|neither|either)\b|^an? (?:man|woman|person|thing|way|matter|kind|sort|part)$/i
/** "… that Minsk?", "Russia's incentive to cheat's production lines", "8 August 2022, what …", "how many launchers deployed and non-deployed?" */
const CROOKED =
  /\bthat \p{Lu}[\p{L}.’'-]+\?$|['’]s (?:\p{Ll}+ ){1,4}\p{Ll}+['’]s\b|^\d{1,2} \p{Lu}\p{Ll}+ \d{4}, (?:wh|how)|^How many [^?]*\b(?:and|or) [\p{Ll}-]+\?$|^In which year (?:does|do) |\bwhat had \p{Lu}[^?]* told\?$/u
/** "what offered talks? – National Security Adviser Jake Sullivan" */
const OFFICE_AND_NAME =
  /\b(?:President|Secretary|Minister|Adviser|Advisor|Ambassador|Chancellor|Senator|General|Premier|Marshal|King|Queen|Professor)\b.* \p{Lu}\p{Ll}+$/u

/** "How long did Trump last?" */
const PERSON_LASTS = /^How long did (?:\p{Lu}[\p{L}.’-]+ ?){1,3}last\?$/u

/** "Nikita Khrushchev: the two leaders met on _____.": a person set in front of what somebody else did. "East German forces _____.": nothing told. */
const LABELLED_BY_PERSON = /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}?[\p{L}.’'-]*: \p{Ll}/u
const ONLY_A_SUBJECT = /^(?:[^_]{0,60}: )?(?:the |an? )?(?:[\p{L}’'-]+ ){1,3}_____\.$/iu

/** Signs of a wrong tree or of a question that leans on the text, each from items that a blind reader threw away. */
const REFUSED: readonly RegExp[] = [
  /^On the (?:first|second|third|other),/,
  /^What (?:is|was) the \p{Ll}+\?$/u,
  /\b(?:one|two|three|four|five|six)\?$/,
  /^Under what condition .*\b(?:say|says|said|tell|tells)\?$/,
  /['’]s know /,
  /\bwhat was one\?$/,
  /, (?:yet|though|too|however|so)\?$/,
  /^What (?:is|was|are|were) (?:an?|the) [^?]* (?:possible|impossible|necessary|likely)\?$/,
  /\b(?:believe|reply|say|think|hold|come) to(?: do)?\?$/,
  /\bheard to do\?$|\breported to do\?$|\bsaid to do\?$/,
  /^Why .*\b(?:promised|agreed|refused|said|help an? \p{L}+)\?$/u,
  /\bthe (?:first|second|third) (?:point|kind|sort|one|type|of which)\b/,
  /^(?:What|Who|Which) .*\b\d[\d,]* on \d/,
  /^Which term is explained as “(?:and|is|are|do|does)\b/,
]
const REFUSED_KEYS: readonly RegExp[] = [
  /^the (?:leading|warning|best|classic|standard) (?:example|illustration|case)\b/,
  /[.!?] \p{Lu}\p{Ll}{2,}(?!.*[.!?])/u,
  /^(?:Soviet|American|British|French|Russian|German|Chinese|Israeli|Egyptian|Cuban|Japanese|Polish|Iranian)$/,
  /→|=/,
  /^an? (?:fine|lousy|good|bad|great(?! powers?\b)|poor|terrible|useful|useless) /,
  / when what /,
  /^the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/,
]
/** "What did Kennedy propose?": somebody did many things; nothing tells which is meant. */
const BARE_DEED =
  /^(?:What|Whom) (?:did|does|do|had|has|have|would|will) (?:the )?(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*){0,3} \p{Ll}+(?: (?:to|for|from|with|by|on|of|in|at))?(?: do)?\?$/u
/** Labels of notes which are no terms. */
const NO_TERM = /“(?:Next|Old|Key|Fit|Exam|Week|Wk|Readings?|Question|Case|Outcome|Note|NB|Example|Diplomats|Tip|Homework|Discussion)\b/i

/** Refuses seeds that no reader would keep: junk answers, fragments, loose marks, answers given away. */
export function isSound({ stem, key, kind, asks, topic }: Seed): boolean {
  // A set has no key: its members were judged when it was put together.
  if (kind === 'matching' || kind === 'ordering') return true
  if ((asks === 'complement' || asks === 'subject') && EMPTY_KEY.test(key)) return false
  if (REFUSED.some((sign) => sign.test(stem)) || REFUSED_KEYS.some((sign) => sign.test(key)) || BARE_DEED.test(stem)) return false
  if (topic === 'definition' && (NO_TERM.test(stem) || /^(?:Next|Old|Key|Fit|Exam|Week|Wk) \p{Ll}/u.test(key))) return false
  if (CROOKED.test(stem) || (asks === 'subject' && /\bwhat\b/i.test(stem) && OFFICE_AND_NAME.test(key))) return false
  if (SAID_ANYTHING.test(stem) || HOLLOW.test(key) || PERSON_LASTS.test(stem)) return false
  if (JUNK_KEY.test(key) || (CUT_OFF.test(key) && !/ (?:is|are|was|were|be) on$/.test(key)) || key.length < 2) return false
  // “What was the Act signed on? – 9 June 1815”
  if (asks === 'complement' && /^(?:the )?\d/.test(key) && /\b(?:on|in|at|by|since|until|from)\?$/.test(stem)) return false
  // “Who was presumably angrier?”
  if (asks === 'subject' && contentOf(stem).length < 3 && !/(?<=\s)\p{Lu}|\d|“/u.test(stem)) return false
  if (asks === 'reason' && countWords(key) < 3) return false
  if (asks === 'subject' && / (?:not|never|NOT|NEVER) /.test(stem)) return false
  if (/^the ones? /i.test(key)) return false
  // “What did Trump pull? – the United States out”, “come close in? – March”
  if (asks === 'complement' && (/ (?:out|up|off|down|back|away|apart|together|aside|round|around)$/.test(key) || MONTH_FIRST.test(key)))
    return false
  if (asks === 'subject' && /^(?:to|in|on|at|for|by|from|with|under|after|before|during|no|not|nobody|none|neither|either) /i.test(key))
    return false
  if ((asks === 'complement' || asks === 'subject') && (BEHEADED.test(key) || LEFTOVER.test(key))) return false
  // "what would they land to? – separate the combatants": "to do" was meant.
  if (/\bto\?$/.test(stem) && /^[“"]?\p{Ll}+ (?:the|an?|its|their)\b/u.test(key) && !/^(?:all|both|half|only|not|even) /.test(key))
    return false
  // "What is anarchy?" asks for a term of the field and needs no more.
  const isDefinition =
    topic === 'definition' &&
    asks === 'identity' &&
    /^What (?:is|are) (?:an? )?(?:the (?=[\p{Ll}-]+ [\p{Ll}-]+\?))?[\p{Ll}-]+(?: [\p{Ll}-]+)?\?$/u.test(stem) &&
    !POINTS_BACK.test(stem)
  // "Which term means that …?" gives the meaning in the text's own words, whatever they are
  if (asks === 'term' && topic === 'definition')
    return contentOf(key).length > 0 && !` ${contentOf(stem).join(' ')} `.includes(` ${contentOf(key).join(' ')} `)
  if (!isGrammatical(stem) || !(kind === 'cloze' || asks === 'speaker' || asks === 'author' || isDefinition || standsAlone(stem)))
    return false
  if (kind === 'cloze' && (leans(stem) || pointsBack(stem) || ONLY_A_SUBJECT.test(stem))) return false
  if (kind === 'cloze' && LABELLED_BY_PERSON.test(stem)) return false
  if (kind !== 'cloze' && !isAskable(stem, key)) return false
  if (contentOf(key).length === 0 || countWords(key) > 22) return false
  if ((BARE_QUESTION.test(stem) && !isDefinition) || CUT_VERB.test(stem) || ADVERBIAL.test(key)) return false
  if (countWords(stem) > 32 || (kind !== 'cloze' && !isDefinition && contentOf(stem).length < 2)) return false
  if (/[“"][^”"]*$/.test(stem) || /\([^)]*$/.test(stem)) return false
  if (/\b(?:and|or|the|of|a|an|its|their)\?$/i.test(stem) || /\s\?$/.test(stem)) return false
  const said = ` ${contentOf(stem).join(' ')} `
  return !said.includes(` ${contentOf(key).join(' ')} `)
}
