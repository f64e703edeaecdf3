import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf } from '../tree'
import { verbGroups, type VerbGroup } from '../verb-groups'
import { isFinite } from '../verbs'

/** A stretch of a sentence's tokens, `to` exclusive. */
interface Span {
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

/** Asides that a sentence can do without: brackets, pairs of dashes, "who …" between two commas. Loose ones are always left out. */
export function asidesIn(tokens: readonly Token[], from: number, to: number): (Span & { loose: boolean })[] {
  const found: (Span & { loose: boolean })[] = []
  for (let i = from + 1; i < to; i++) {
    const { text } = sure(tokens[i])
    const next = tokens[i + 1]
    if (text === '(') {
      const close = tokens.findIndex((t, k) => k > i && t.text === ')')
      // "(see section 9.2)"
      if (close > 0 && close < to) found.push({ from: i, to: close + 1, loose: /^(?:see|cf\.?|compare)$/.test(next?.lower ?? '') })
    } else if (/^[–—]$/.test(text)) {
      const close = tokens.findIndex((t, k) => k > i + 1 && k < to && /^[–—]$/.test(t.text))
      found.push({ from: i, to: close > 0 ? close + 1 : to, loose: false })
      if (close > 0) i = close
    } else if (text === ',' && next) {
      const close = tokens.findIndex((t, k) => k > i + 1 && k < to && t.text === ',')
      if (close < 0) continue
      const inside = tokens.slice(i + 1, close)
      const said = inside.map((t) => t.lower).join(' ')
      const relative = /^(?:who|which|whose|whom|where)$/.test(next.lower) && /NOUN|PROPN/.test(sure(tokens[i - 1]).pos)
      // "the two instruments, known from their titles as the IPO and the IPM, were signed"
      const reduced =
        next.tag === 'VBN' && /^(?:NOUN|PROPN)$/.test(sure(tokens[i - 1]).pos) && /^(?:VB[DZP]|MD)$/.test(tokens[close + 1]?.tag ?? '')
      if (ASIDE.test(said)) found.push({ from: i, to: close + 1, loose: true })
      else if (reduced) found.push({ from: i, to: close + 1, loose: false })
      // "which sliced through the warps and sent her net, | worth thousands of pounds, to the seabed": it goes on behind the comma
      else if (relative && !/^(?:and|or)$/.test(tokens[close + 1]?.lower ?? '') && !goesOnInside(tokens, i, close) && hasVerb(inside)) {
        found.push({ from: i, to: keepsComma(tokens, from, i, close) ? close : close + 1, loose: false })
      }
    }
  }
  return found
}

/** "where in July 1963 Egon Bahr, | then Brandt's press officer, set out": the clause goes on behind its own aside. */
const hasVerb = (words: readonly Token[]): boolean => words.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))

/** What stands behind the closing comma hangs on a word of the aside: "where he is met with shouts and even, | some say, with songs". */
const goesOnInside = (tokens: readonly Token[], open: number, close: number): boolean => {
  if (/^(?:and|or|but|even)$/.test(sure(tokens[close - 1]).lower)) return true
  const tree = treeOf(tokens)
  return tokens.some((t, i) => i > close && t.pos !== 'PUNCT' && tree.head(i) > open && tree.head(i) < close)
}

/** Of "Shultz, the Secretary of State, who …, said" the last comma belongs to the apposition, and of "the bay, where he anchored, the base that …" to what comes. */
function keepsComma(tokens: readonly Token[], from: number, open: number, close: number): boolean {
  const before = tokens.findLastIndex((t, i) => i >= from && i < open && t.text === ',')
  if (before > 0 && /^(?:the|an?|then)$/.test(tokens[before + 1]?.lower ?? '')) return true
  const next = tokens[close + 1]
  return /^(?:DT|PRP\$)$/.test(next?.tag ?? '') || next?.label === 'mark'
}

const ASIDE =
  /^(?:however|then|of course|in fact|by the way|for example|for instance|in turn|therefore|indeed|too|as usual|perhaps|it seems|it is tempting to say|for his part|for her part|moreover|again|after all|(?:as|so) \p{L}+ \p{L}+ (?:have|has|had) (?:been quick to |often |long )?\p{L}+)$/u

/** Where what hangs on behind a comma begins, last one first: ", so that …", ", which …", ", but …". */
export function tailStarts(tokens: readonly Token[], from: number, to: number): number[] {
  const found: number[] = []
  for (let i = to - 2; i > from + 4; i--) {
    const { text, lower } = sure(tokens[i])
    const starts =
      text === ','
        ? startsTail(tokens, i, to) && !holdsMain(tokens, i, to)
        : text === ':' || /^(?:because|although|unless|whereas)$/.test(lower)
    // "chiefly because", "not least because"
    const at = i > 0 && PARTLY.test(sure(tokens[i - 1]).lower) && lower === 'because' ? i - 1 : i
    if (starts && isWholeUntil(tokens, from, at) && !leavesSubject(tokens, from, at, to) && isClauseAt(tokens, from, at)) found.push(at)
  }
  return found
}

/** "On 31 May, as they walked about the grounds | , a reporter asked whether …": what the sentence is there to say. */
const holdsMain = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ label, pos }) => label === 'ROOT' && /^(?:VERB|AUX)$/.test(pos))

const PARTLY = /^(?:\p{L}+ly|least|just|only|perhaps)$/u

/** "three criteria:" in front of what a comma parts. */
export function isCounted(tokens: readonly Token[], comma: number): boolean {
  const colon = tokens.findLastIndex((t, i) => i < comma && t.text === ':')
  return tokens.slice(0, Math.max(0, colon)).some((t) => /^(?:two|three|four|five|six|seven)$/.test(t.lower) && t.label === 'nummod')
}

const CHOOSES = /^(?:whether|either|prefer(?:s|red|ring)?|choose|chose|chosen|choice|between)$/

function startsTail(tokens: readonly Token[], comma: number, to: number): boolean {
  const next = sure(tokens[comma + 1])
  const second = tokens[comma + 2]
  // "asked whether he would prefer the one | , or the other": a choice needs both
  if (next.lower === 'or' && tokens.slice(0, comma).some((t) => CHOOSES.test(t.lower))) return false
  // "lays down three criteria: A must be, B must be | , and C must be": fewer than were counted
  if (/^(?:and|or)$/.test(next.lower) && isCounted(tokens, comma)) return false
  // the last member of a list stays
  if (/^(?:and|or|but)$/.test(next.lower))
    return second !== undefined && (isClauseAt(tokens, comma + 2, Math.min(to, comma + 14)) || (isFinite(second) && second.pos === 'VERB'))
  // ", an hour or so south of Oslo", ", an unwelcome finding which …"
  if (/^(?:an?|the)$/.test(next.lower)) {
    const rest = tokens.slice(comma + 2, to)
    return !rest.some((t) => t.text === ',' || t.lower === 'and') || rest.slice(0, 6).some((t) => /^(?:which|that|who)$/.test(t.lower))
  }
  return TAIL.test(next.lower) || (/ing$/.test(next.lower) && next.pos === 'VERB')
}

/** "and turnout | , at about 37 per cent, fell well short": a subject would be left without its verb. */
const leavesSubject = (tokens: readonly Token[], from: number, at: number, to: number): boolean =>
  tokens.slice(from, at).some((t) => {
    const verb = /^nsubj/.test(t.label) && t.head ? tokens.indexOf(t.head) : -1
    return verb >= at && verb < to && tokens[at]?.text === ','
  })

/** What is left in front of a cut still says something behind its last ", and". */
function isWholeUntil(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i > from; i--)
    if (sure(tokens[i]).text === ',' && /^(?:and|but|or)$/.test(sure(tokens[i + 1]).lower))
      return groupsWithin(tokens, i, at).some((group) => group.finite)
  return true
}

const TAIL =
  /^(?:so|because|although|though|while|whereas|since|as|with|when|until|before|after|where|namely|including|especially|particularly|which|who|whose|whom|not|rather|even|for|together|in|at|on|often|usually|such|unless|if|once|without)$/
