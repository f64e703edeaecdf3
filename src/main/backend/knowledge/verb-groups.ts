import { sure } from './sure'
import type { Token } from './tokens'
import { BE, isBareParticiple, isFinite, isGerund, isPastForm, MODALS } from './verbs'

/** Verbs that only colour the verb after them: "seems to rest on", "did not appear to work". */
const RAISING = new Set([
  'appear',
  'seem',
  'tend',
  'continue',
  'begin',
  'start',
  'fail',
  'have',
  'need',
  'happen',
  'prove',
  'manage',
  'come',
  'help',
])
/** "be" + one of these + "to" + verb is one verb group: "was bound to be seen as". */
const PREDICATIVE = new Set([
  'likely',
  'unlikely',
  'sure',
  'bound',
  'certain',
  'set',
  'able',
  'unable',
  'expected',
  'supposed',
  'meant',
  'intended',
  'designed',
  'going',
  'poised',
  'about',
])

/** A verb with its auxiliaries, as token indices; `head` is the verb that carries the meaning. */
export interface VerbGroup {
  from: number
  to: number
  head: number
  finite: boolean
  /** Past form without auxiliary: a main verb or a reduced relative clause, which only the sentence can tell. */
  ambiguous: boolean
  passive: boolean
  negated: boolean
}

/** All verb groups of a sentence, left to right. */
export function verbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = sure(tokens[i])
    if (token.pos !== 'AUX' && token.pos !== 'VERB') continue
    if (isModifier(tokens, i)) continue
    const group = readGroup(tokens, i)
    groups.push(group)
    i = group.to - 1
  }
  return groups
}

/** "a rising power", "the warring states", "frozen assets": a participle between a determiner or adjective and its noun. */
function isModifier(tokens: readonly Token[], i: number): boolean {
  const token = sure(tokens[i])
  if (token.pos === 'AUX' || (!/(?:ing|ed)$/.test(token.lower) && !isBareParticiple(token.lower))) return false
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!after || !/NOUN|PROPN|ADJ/.test(after.pos)) return false
  if (!before) return false
  // "are driving forces of": a description, not an action under way
  if (/ing$/.test(token.lower) && BE.has(before.lower) && after.pos === 'NOUN' && tokens[i + 2]?.lower === 'of') return true
  if (/^\d{4}$/.test(before.text)) return false
  if (/^(?:DET|ADJ|NUM)$/.test(before.pos) && !/^(?:that|this|those|all|both)$/.test(before.lower)) return true
  if (before.pos === 'ADV' && /^(?:DET|ADJ|PART)$/.test(tokens[i - 2]?.pos ?? '') && sure(tokens[i - 2]).lower !== 'to') return true
  if (before.pos === 'PART' && /^(?:'s|’s|'|’)$/.test(before.text)) return true
  if (before.pos === 'PRON' && /^(?:its|their|his|her|our|my|your)$/.test(before.lower)) return true
  return (before.pos === 'ADP' || before.lower === 'for') && /ed$/.test(token.lower)
}

function readGroup(tokens: readonly Token[], from: number): VerbGroup {
  const first = sure(tokens[from])
  let head = from
  let negated = false
  let passive = false
  let i = from + 1
  const finite =
    isFinite(first, wordBefore(tokens, from)) &&
    !(isBareParticiple(first.lower) && first.pos === 'VERB') &&
    !continuesInfinitive(tokens, from)
  if (first.pos === 'AUX' || MODALS.has(first.lower) || (BE.has(first.lower) && first.pos === 'VERB')) {
    for (;;) {
      let j = i
      while (
        tokens[j] &&
        (sure(tokens[j]).pos === 'ADV' ||
          (/^(?:likely|unlikely)$/.test(sure(tokens[j]).lower) && tokens[j + 1]?.lower !== 'to') ||
          sure(tokens[j]).lower === 'not' ||
          /^n['’]t$/.test(sure(tokens[j]).lower) ||
          (sure(tokens[j]).text === ',' && tokens[j + 1]?.pos === 'ADV' && tokens[j + 2]?.text === ','))
      )
        j++
      const next = tokens[j]
      if (
        next &&
        (next.pos === 'AUX' || next.pos === 'VERB') &&
        !isModifier(tokens, j) &&
        !(isGerund(next) && sure(tokens[head]).lemma === 'have')
      ) {
        negated ||= saysNot(tokens, i, j)
        passive = isForm(sure(tokens[head]), 'be') && (isPastForm(next) || isBareParticiple(next.lower))
        head = j
        i = j + 1
        if (next.pos === 'VERB' && !isForm(next, 'be') && !/^(?:been|being|having)$/.test(next.lower)) break
        continue
      }
      negated ||= saysNot(tokens, i, j)
      if (next && PREDICATIVE.has(next.lower) && tokens[j + 1]?.lower === 'to' && isVerb(tokens[j + 2])) {
        head = j + 2
        i = j + 3
        if (sure(tokens[head]).pos === 'AUX') continue
        break
      }
      // "is not", "cannot": the negation and nothing after it belongs to the group
      if (j > i && (sure(tokens[j - 1]).lower === 'not' || /^n['’]t$/.test(sure(tokens[j - 1]).lower))) i = j
      break
    }
  }
  // appear / seem / tend … to VERB
  while (RAISING.has(sure(tokens[head]).lemma) && tokens[i]?.lower === 'to') {
    let j = i + 1
    while (tokens[j]?.pos === 'ADV') j++
    if (!isVerb(tokens[j])) break
    const be = sure(tokens[j]).lower === 'be'
    head = j
    i = j + 1
    passive = false
    if (be && tokens[i] && (isPastForm(sure(tokens[i])) || isBareParticiple(sure(tokens[i]).lower))) {
      head = i
      i++
      passive = true
    }
  }
  if (first.lower === 'ought' && tokens[from + 1]?.lower === 'to' && isVerb(tokens[from + 2])) {
    head = from + 2
    i = from + 3
  }
  const only = i === from + 1
  return { from, to: i, head, finite, ambiguous: only && finite && isPastForm(first), passive, negated }
}

function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1
  while (tokens[i]?.pos === 'ADV') i--
  return tokens[i]
}

/** "to win votes or raise money": a base form after a coordinator goes with the infinitive before it. */
function continuesInfinitive(tokens: readonly Token[], at: number): boolean {
  const token = sure(tokens[at])
  if (token.pos !== 'VERB' || token.lower !== token.lemma || tokens[at - 1]?.pos !== 'CCONJ') return false
  for (let i = at - 2; i > Math.max(0, at - 12); i--) {
    if (sure(tokens[i]).lower === 'to' && isVerb(tokens[i + 1])) return true
    if (sure(tokens[i]).text === ';') return false
  }
  return false
}

const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'
const isForm = (token: Token, lemma: string): boolean =>
  token.lemma === lemma || (lemma === 'be' && (BE.has(token.lower) || /^(?:be|been|being)$/.test(token.lower)))
const saysNot = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((t) => t.lower === 'not' || /^n['’]t$/.test(t.lower) || t.lower === 'never')
