import { MONTH } from '../../../../shared/months'
import { oneLine } from '../plain'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Target } from './target'
import { content } from './told'
import type { Unit } from './unit'

const OPEN_VERBS =
  /\b(?:have|has|had|put|puts|make|makes|made|give|gives|gave|take|takes|took|get|got|do|does|did|become|became|include|includes|included|contain|contains|contained|change|changes|changed|shift|face|faces|faced|declare|declared|conduct|conducted|call|calls|called|advise|advised|told|asked|let|sat at|set out|publish|published|propose|proposed|want|wanted|need|needs|meet|met|say|said) (?:also |then |even |only )?$/i

/** "a president who has vouched for someone's soul has | put his own judgment in the dock": what helps a verb leaves nothing open. */
const isPerfect = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.tag === 'VBN' && /^aux/.test(tokens[from - 1]?.label ?? '')

/** True for a point that is whole, says something, and is one answer and not two. */
export function isPointWorth(
  { sentence: { tokens }, scenes }: Unit,
  { kind, from, to, slot, predicate = false, apposed }: Target,
  before: string,
  after: string,
): boolean {
  const words = content(before).length + content(after).length
  const key = oneLine(slot.text)
  if (
    isAnyTime(before, key, hasVerb(tokens, from, to)) ||
    isToldBehind(key, after) ||
    (WEAK.test(key) && !/^(?:NN|CD|VBN)/.test(sure(tokens[to - 1]).tag))
  )
    return false
  if (saysNothing(tokens.slice(from, to), key) || (!predicate && /^(?:VB[DZ]|MD)$/.test(sure(tokens[from]).tag))) return false
  if (SCENERY.test(before) || ASIDE.test(before) || EMPTY.test(key) || /\bwhatever $/.test(before)) return false
  if (/\b(?:is|are|was|were|be|been) $/.test(before) && hasVerb(tokens, from, to)) return false
  // "the first power to leave was not _____": who it was, nothing tells
  if (/\b(?:is|are|was|were) not $/.test(before) && !/\bbut\b/.test(after)) return false
  if (
    (words < LEAST_TOLD && !defines(before, key, scenes !== undefined)) ||
    (OPEN_VERBS.test(before) && words < 6 && !isPerfect(tokens, from)) ||
    TWO_THINGS.test(before)
  )
    return false
  // "they sat across the _____": one plain noun at the end
  if (
    (kind === 'ending' || kind === 'complement') &&
    to - from === 1 &&
    sure(tokens[from]).pos === 'NOUN' &&
    !/\b(?:if|when|where|unless)\b/i.test(before)
  )
    return false
  if (
    /\b(?:himself|herself|themselves|itself|the other’s|the other's|another one)\b|^(?:whether|another|for another)\b|,? (?:he|she|they|it|I) (?:liked to say|said|added|argued|explained)\b/.test(
      key,
    )
  )
    return false
  if (!apposed && isCutOff(tokens, { kind, from, to }, key, after)) return false
  // "wanted _____, which was …": nobody knows which of the two
  if (!apposed && / and /.test(key) && /^, (?:which|who)\b/.test(after)) return false
  // the gap runs over the end of its phrase: "_____, were sacred", "attacking promises gains and waiting | is dangerous"
  if (!apposed && /^,? (?:is|are|was|were|has|have|had|will|would)\b/.test(after) && (after.startsWith(',') || hasVerb(tokens, from, to)))
    return false
  // "meant to | prevent is not tragic but foolish"
  if (/\b(?:to|must|should|can|could|will|would|may|might|cannot) (?:not |never |again )*$/.test(before)) return !hasVerb(tokens, from, to)
  // "sanctions suspended, on _____": the helping verb was left out
  return !/\p{Ll}(?:ed|en), (?:on|in|at|by) $/u.test(before)
}

/** "why states that were at war | , went on sitting", "to muddle through | , or to imitate", half of a quotation, "where | defence dominates and the two | are": the phrase goes on, or is none. */
function isCutOff(tokens: readonly Token[], { kind, from, to }: Pick<Target, 'kind' | 'from' | 'to'>, key: string, after: string): boolean {
  if (tokens[to]?.text === ',' && /^(?:VB[DZP]|MD)$/.test(tokens[to + 1]?.tag ?? '') && /\b(?:why|how|that|which|who)\b/.test(key))
    return true
  if (/^,? (?:or|and) to\b/.test(after) && / to /.test(key)) return true
  if ((key.match(/[“”"]/g) ?? []).length % 2 === 1) return true
  // "the stalemate it doesn't exist": another clause begins
  if (
    /^(?!.*\b(?:that|which|who|what|where|when|how|if|because|as)\b).* (?:it|they|he|she) (?:does|do|did|is|are|was|were)(?:n[’']t| not)\b/.test(
      key,
    )
  )
    return true
  // "weapons aimed at populations stabilise and that defences against them | , as well as missiles, do the opposite"
  const that = tokens.findLastIndex(
    (t, i) => i > from && i < to && t.lower === 'that' && /^(?:and|but|or)$/.test(tokens[i - 1]?.lower ?? ''),
  )
  if (that > 0 && !tokens.slice(that, to).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))) return true
  return kind === 'subject' && hasVerb(tokens, from, to)
}

/** "its appeal", "the difference", "further behind", "until May": an answer without a thing, a deed or a name of its own. */
function saysNothing(words: readonly Token[], key: string): boolean {
  const telling = words.filter((t) => /^(?:NN|VB|CD)/.test(t.tag) || t.pos === 'PROPN')
  // "both more attractive and less feasible"
  const qualities = words.filter((t) => t.tag.startsWith('JJ'))
  if (telling.length === 0 && qualities.length > 1 && words.some((t) => /^(?:and|but|nor|yet)$/.test(t.lower))) return false
  if (telling.length === 0 || /^(?:everything|something|anything|everyone|somebody|someone)(?: else)?$/.test(key)) return true
  if (BARE_TIME.test(key)) return true
  const [only] = telling
  // "it must be _____ → said"
  if (words.length === 1 && words[0]?.tag === 'VBN') return true
  return (
    telling.length === 1 &&
    only !== undefined &&
    /^NNS?$/.test(only.tag) &&
    words.length <= 2 &&
    /^(?:the|his|her|its|their|this|that)\b/.test(words[0]?.lower ?? '') &&
    only.pos !== 'PROPN'
  )
}

/** "to offer terms when _____ → the moment came", "before _____ → the year was over": when anything may be. */
const isAnyTime = (before: string, key: string, isClause: boolean): boolean =>
  isClause && /\b(?:when|before|after|until|once|while) $/i.test(before) && content(key).length <= 2 && !/\p{Lu}|\d/u.test(key)

/** "agreed on _____: the conventions would be the starting point → a basic rule": what stands behind the colon is the answer. */
const isToldBehind = (key: string, after: string): boolean => after.startsWith(':') && /^an? (?:\p{Ll}+ )?\p{Ll}+$/u.test(key)

/** "about three weeks to _____ → arrive", "did not _____ → start again" */
const WEAK = /^(?:arrive|continue|start|begin|come|go|stay|remain|happen|proceed|be)(?: \p{Ll}+)?$/u

/** What makes a scene, not a point. */
const SCENERY =
  /\b(?:walked|strolled|dined|shook hands|pound(?:ed|ing)|shout(?:ed|ing)|read aloud|smiled|wept|slept|sang|spread|leaned|leaning|drove|rode|stared|nodded|laughed|joked|posed|dressed|wore) (?:\p{L}+ )?(?:down |up |out |in |on |to |like |across |through |around )?$/iu
/** ", a claim that _____": what is said by the way. */
const ASIDE = /, (?:an?|the) \p{L}+ (?:that|which) $/u
const EMPTY =
  /^then\b|^\p{L}+: |^(?:have )?been \p{L}+$|^(?:do|say|think|follow) (?:the same|so|likewise|nothing)$|^(?:(?:so |too |how )?(?:much|many)|most|some|all|part|none|rather less|a little) (?:of|than) |^(?:both of |all of )?(?:these|those|this) (?:\p{Ll}+ )?\p{Ll}+$|^(?:of|and|or|than|as)\b|^(?:on|in) (?:the )?\d|^(?:an?|the) (?:joint |common |public |short |long )?(?:statement|letter|speech|report|plan) (?:that|in|which|to)\b|^the end that\b|^the (?:offer|proposal|condition|request|demand|invitation|(?:most |best |leading |classic )?(?:example|case|illustration))\b(?! of| to| for| that)|^\d+ (?:pages|words|rooms|seats)\b|\bnone\b|^(?!.* and ).*\bones?(?=$|[,;.])|^(?:an? |the |several |many |various |different |certain |some )(?:(?!of\b)\p{L}+ )?(?:factors?|roles?|parts?|lens|calculation|act|process|matter|question|issues?|ways?|things?|challenges?|point|aspects?|extent|sense|moment)(?=$| (?:in|for|of (?:both|the)) )|^the (?:first|second|third|fourth|last|other) \p{L}+$/iu

/** Words besides the gap that tell what is spoken of. */
const LEAST_TOLD = 2

/** "Vulnerability is _____": the term alone tells enough of what is asked where its meaning is told at length; so does "it provided for _____" behind the sentence that tells what did. */
const defines = (before: string, key: string, isToldBefore: boolean): boolean =>
  ((isToldBefore || /^(?:\S+ ){1,4}(?:is|are|means?|refers? to|consists? (?:of|in)) $/i.test(before)) &&
    content(key).length >= LEAST_OF_MEANING) ||
  (IDENTITY.test(before) && content(key).length >= LEAST_TOLD)
const LEAST_OF_MEANING = 4
/** "The test was _____ → religion alone": in one text there is one such thing. */
const IDENTITY = /^the (?:(?!same\b|other\b|first\b|second\b)\S+ ){1,3}(?:is|was) $/i

/** "accused _____ → the president of abandoning an ally": two answers in one. */
const TWO_THINGS =
  /\b(?:accused?|accuses|remind(?:ed|s)?|called|calls|dubbed|termed|labelled|named|gave|gives|sent|offered|told|tells|invited to|returned|regard(?:ed|s)?|saw|sees|describe[sd]?|treat(?:ed|s)?|asked|compared?) $/i

/** A finite verb that no "which" or "that" has opened. */
const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean => {
  let opened = 0
  for (const { lower, tag, pos } of tokens.slice(from, to)) {
    if (/^(?:that|which|who|whom|whose|what|where|when|how|if|whether|because|as|than|while|so|until|unless|before|after)$/.test(lower))
      opened++
    if (/^(?:VB[DZ]|MD)$/.test(tag) && pos !== 'NOUN' && opened === 0) return true
  }
  return false
}

const BARE_TIME = new RegExp(String.raw`^(?:until|since|before|after|by|in|on|from) (?:\d|${MONTH})\S*$`)
