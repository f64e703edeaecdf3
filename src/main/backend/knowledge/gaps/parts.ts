import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf } from '../tree'
import { verbGroups, type VerbGroup } from '../verb-groups'
import { isFinite } from '../verbs'

/** A stretch of a sentence's tokens, `to` exclusive. */
export interface Span {
  from: number
  to: number
}

const OPENS = /^(?:that|which|who|whom|whose|when|where|if|because|while|although|what|how|whether|why|whoever|whatever)$/

/** True if a subject and a finite verb of its own follow before `to`: "the allies lifted …", not "lifted …", "of the allies" or "a war which began". */
export function isClauseAt(tokens: readonly Token[], from: number, to = tokens.length): boolean {
  const end = Math.min(to, tokens.length, from + REACH)
  const groups = groupsOf(tokens)
  // an order, not a statement
  const opening = groups.get(from)
  if (opening?.finite) return false
  let noun = false
  let opened = 0
  // the last verb was one of a clause within
  let told = false
  for (let i = from; i < end; i++) {
    const token = sure(tokens[i])
    if (token.text === ';') return false
    if (OPENS.test(token.lower) && token.pos !== 'DET') {
      // "whoever controls the routes grows rich", "what came out of Geneva was": such a clause may be the subject
      opened++
      noun = true
      continue
    }
    const group = groups.get(i)
    if (noun && group?.finite) {
      if (opened === 0 && !(told && (isJoined(tokens, i) || token.tag === 'VBN'))) return true
      told = opened > 0 || told
      opened = Math.max(0, opened - 1)
    }
    if (group) i = group.to - 1
    else if (/NOUN|PROPN|PRON|NUM/.test(token.pos) || /^(?:this|these|those|both|neither|none|some|many|few)$/.test(token.lower))
      noun = true
  }
  return hasClauseInTree(tokens, from, to)
}

/** "Milošević of Serbia, who spoke for the Serbs and wanted sanctions lifted": the second verb has the subject of the first, and no comma between them ends what is told of him. */
const isJoined = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1
  while (/^(?:ADV|PART)$/.test(tokens[before]?.pos ?? '')) before--
  return /^(?:and|but|or)$/.test(tokens[before]?.lower ?? '')
}

/** "The open letter that 47 senators sent did more": where a clause within the subject confuses the count of verbs, the tree has the verb of the whole. */
function hasClauseInTree(tokens: readonly Token[], from: number, to: number): boolean {
  if (/^W|^VB$/.test(tokens[from]?.tag ?? 'W') || tokens.at(-1)?.pos !== 'PUNCT') return false
  const tree = treeOf(tokens)
  for (let verb = from + 1; verb < Math.min(to, tokens.length); verb++) {
    const { label, pos } = sure(tokens[verb])
    if (!/^(?:ROOT|conj|parataxis)$/.test(label) || !/^(?:VERB|AUX)$/.test(pos) || tree.childrenBy(verb, 'mark').length > 0) continue
    const finite = [verb, ...tree.childrenBy(verb, 'aux', 'auxpass')].some((at) => at <= verb && isFinite(sure(tokens[at])))
    const subject = tree.childrenBy(verb, 'nsubj', 'nsubjpass', 'csubj').find((at) => at >= from && at < verb)
    if (!finite || subject === undefined || tree.span(subject).from < from || /^W/.test(sure(tokens[subject]).tag)) continue
    if (!tokens.slice(from, verb).some(({ text }) => text === ':')) return true
  }
  return false
}

const REACH = 30

/** A sentence is asked many times where its verbs are; its tree is read once. */
const known = new WeakMap<readonly Token[], ReadonlyMap<number, VerbGroup>>()

function groupsOf(tokens: readonly Token[]): ReadonlyMap<number, VerbGroup> {
  const groups = known.get(tokens) ?? new Map(verbGroups(tokens).map((group) => [group.from, group]))
  known.set(tokens, groups)
  return groups
}

/** The verb groups that begin in a stretch of the sentence, left to right. */
export const groupsWithin = (tokens: readonly Token[], from: number, to: number): VerbGroup[] =>
  [...groupsOf(tokens).values()].filter((group) => group.from >= from && group.from < to)

const DISCOURSE =
  /^(?:however|moreover|furthermore|thus|hence|therefore|yet|but|and|or|nor|indeed|then|also|still|instead|meanwhile|nevertheless|nonetheless|conversely|similarly|likewise|finally|first|firstly|second|secondly|third|thirdly|fourth|lastly|worse|better|of course|in fact|in short|in sum|in particular|for example|for instance|in addition|as a result|in other words|by contrast|in contrast|on the contrary|on the other hand|on the one hand|in the end|in the event|at the same time|after all|to be sure|by the way|in practice|in turn|in general|above all|most importantly|more importantly|not surprisingly|unsurprisingly|presumably|clearly|perhaps|now|here|again|besides|as it happens|as it turned out|admittedly|crucially|significantly|importantly|ironically|paradoxically|essentially|basically|so)$/

/** "It follows that …", "Hence the paradox that …": the sentence proper begins behind it. */
const FRAME =
  /^(?:we (?:now |also |all |already )?know(?: from [^,]{3,40}?)? that|we (?:(?:may|can|should|must|therefore|also|still) )?(?:judge|expect|conclude|infer|assess)(?: , \p{L}+ ,)? that|it (?:follows|is (?:true|clear|often said|worth noting|important to note)|turned out) that|(?:hence|thus) the \p{L}+ that|the (?:result|upshot|irony|paradox|point|truth|trouble|problem|fact) (?:is|was) that|(?:to|in) (?:put it|other words)[^,]*,) /u

/** Where the clause begins behind its connectives: "In the event, …", "But …", "Third, and most neglected, …". */
export function leadEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  for (let guard = 0; guard < 4; guard++) {
    while (at < to && /^[,:;–—]$/.test(sure(tokens[at]).text)) at++
    const one = tokens[at]
    if (!one) return at
    const comma = tokens.findIndex((t, i) => i > at && i <= at + 6 && i < to && t.text === ',')
    const words = (until: number): string =>
      tokens
        .slice(at, until)
        .map((t) => t.lower)
        .join(' ')
    const heading = runInEnd(tokens, at, to)
    if (heading > 0) {
      at = heading
      continue
    }
    const frame = FRAME.exec(`${words(Math.min(to, at + 9))} `)
    if (frame) at += frame[0].trim().split(' ').length
    else if (comma > 0 && /^(?:\S+ ){1,3}ago$/.test(words(comma))) at = comma + 1
    else if (comma > 0 && DISCOURSE.test(words(comma))) {
      at = comma + 1
      // "third, and most neglected, …"
      const second = tokens.findIndex((t, i) => i > at && i <= at + 5 && i < to && t.text === ',')
      if (second > 0 && /^(?:and|but) (?:most|more|perhaps|above|least|not)\b/.test(words(second))) at = second + 1
    } else if (/^(?:but|and|yet|nor|or|hence|then|still|indeed|now)$/.test(one.lower) && (one.pos === 'CCONJ' || one.pos === 'ADV')) at++
    else if (/^(?:so|thus)$/.test(one.lower) && /DET|PRON|PROPN/.test(tokens[at + 1]?.pos ?? '')) at++
    else break
  }
  return at
}

/** "The Court. It remains the last arbiter …": where the clause begins behind a few words set in front like a heading; 0 for none. */
function runInEnd(tokens: readonly Token[], at: number, to: number): number {
  const stop = tokens.findIndex((t, i) => i > at + 1 && i <= at + 4 && i < to - 3 && t.text === '.')
  const words = tokens.slice(at, stop)
  const isHeading = stop > 0 && words[0]?.pos === 'DET' && words.slice(1).every(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos))
  return isHeading && /^\p{Lu}/u.test(tokens[stop + 1]?.text ?? '') ? stop + 1 : 0
}

/** "When the two met in Geneva, nobody …": the clause behind "when", and where the main clause begins; null for no such beginning. */
export function subordinateLead(tokens: readonly Token[], from: number, to: number): { inner: Span; main: number } | null {
  const first = tokens[from]
  if (!first || !/^(?:when|while|although|though|whereas|because|after|before|as)$/.test(first.lower)) return null
  if (/^(?:after|before|as)$/.test(first.lower) && !isClauseAt(tokens, from + 1, from + 8)) return null
  for (let i = from + 4; i < to - 3; i++) {
    if (sure(tokens[i]).text !== ',' || !isClauseAt(tokens, from + 1, i) || !isClauseAt(tokens, i + 1, to) || isApposed(tokens, i, to))
      continue
    if (/^(?:and|or|but|who|which|whose|the)$/.test(sure(tokens[i + 1]).lower) && tokens.slice(i + 1, i + 9).some((t) => t.text === ','))
      continue
    return { inner: { from: from + 1, to: i }, main: i + 1 }
  }
  return null
}

/** "Writing in 1995, …", "After the war, …": where the clause begins behind a first phrase that only tells when or how; 0 for none. */
export function circumstanceEnd(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from]
  if (
    !first ||
    !(
      first.pos === 'ADP' ||
      (first.pos === 'VERB' && /(?:ing|ed)$/.test(first.lower)) ||
      /^(?:instead|rather|apart|far|contrary|according|unlike|like|despite|due|thanks|owing)$/.test(first.lower)
    )
  )
    return 0
  const comma = tokens.findIndex((t, i) => i > from && i < to && t.text === ',')
  return comma > 0 &&
    comma - from <= 12 &&
    isClauseAt(tokens, comma + 1, to) &&
    !isNounBetween(tokens, comma, to) &&
    tokens[comma + 1]?.pos !== 'CCONJ' &&
    !isApposed(tokens, comma, to)
    ? comma + 1
    : 0
}

/** "the Turkish prime minister, | Ahmet Davutoğlu, surprised …": what stands behind the comma says again who is in front of it. */
function isApposed(tokens: readonly Token[], comma: number, to: number): boolean {
  const tree = treeOf(tokens)
  const close = tokens.findIndex((t, i) => i > comma + 1 && i < to && t.text === ',')
  for (let i = comma + 1; i < close; i++) if (tree.label(i) === 'appos' && tree.head(i) < comma) return true
  return false
}

/** "After the fleet was lost, | a defeat which the press called a massacre, it was hard …": a noun that tells what went before, and then the clause. */
function isNounBetween(tokens: readonly Token[], comma: number, to: number): boolean {
  const tree = treeOf(tokens)
  const second = tokens.findIndex((t, i) => i > comma + 1 && i < to && t.text === ',')
  const behind = tokens[second + 1]
  return (
    second > 0 && /^an?$/.test(tokens[comma + 1]?.lower ?? '') && /^nsubj|^expl/.test(behind?.label ?? '') && tree.head(second + 1) > second
  )
}

/** "three criteria:" in front of what a comma parts. */
export function isCounted(tokens: readonly Token[], comma: number): boolean {
  const colon = tokens.findLastIndex((t, i) => i < comma && t.text === ':')
  return tokens.slice(0, Math.max(0, colon)).some((t) => /^(?:two|three|four|five|six|seven)$/.test(t.lower) && t.label === 'nummod')
}
