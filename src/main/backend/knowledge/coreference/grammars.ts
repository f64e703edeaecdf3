import { sure } from '../sure'
import type { Token } from '../tokens'

/** "It follows that", "it was the neutrals who", "it may be answered that", "it looked as though", "it is better to": stands for nothing told before. */
export function isGrammars(tokens: readonly Token[], i: number): boolean {
  if (isOfCleft(tokens, i) || isRuleThat(tokens, i)) return true
  // "in El Salvador it was the other way about"
  if (
    /^(?:was|is|had been|has been) (?:quite |just |much )?(?:the other way|otherwise|the reverse|the opposite|a different (?:matter|story)|another matter)\b/.test(
      tokens
        .slice(i + 1, i + 7)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return true
  const behind = tokens.slice(i + 1, i + 24)
  const at = behind.findIndex((x) => x.pos !== 'AUX' && x.pos !== 'PART' && !/^(?:MD|RB)$/.test(x.tag))
  const verb = behind[at]
  const next = behind[at + 1]
  if (!verb) return false
  const be = behind.slice(0, at).some((x) => x.lemma === 'be' || x.lower === '’s')
  if (!be)
    return (
      /^(?:follow|seem|appear|turn|happen|look|remain|take|matter|feel|pay|occur|dawn)$/.test(verb.lemma) &&
      /^(?:that|as|to|out|whether)$/.test(next?.lower ?? '')
    )
  if (verb.tag === 'VBN') return next?.lower === 'that'
  if (verb.pos === 'ADJ')
    return (
      (next?.lower === 'that' || next?.lower === 'to') &&
      !/^(?:un)?(?:likely|able|willing|ready|prone|bound|free|certain|sure)$/.test(verb.lower)
    )
  // "it was this sentence that left open …"
  const noun = tokens.find((x) => x.pos !== 'PRON' && behind.includes(x) && x.label === 'attr')
  const to = noun ? tokens.indexOf(noun) : -1
  return (
    to > i &&
    /^(?:this|these|the)$/.test(verb.lower) &&
    tokens.slice(to, to + 22).some((x) => /^(?:who|that)$/.test(x.lower) && isSubjectOf(tokens, x))
  )
}

/** "it would be an axiom of British policy that Russia must not": what is one, the clause tells. */
function isRuleThat(tokens: readonly Token[], i: number): boolean {
  const verb = sure(tokens[i]).head
  const noun = tokens.find((t) => t.head === verb && t.label === 'attr')
  if (verb?.lemma !== 'be' || !noun || !RULE.test(noun.lemma)) return false
  const that = tokens.findIndex(
    (t, k) => k > tokens.indexOf(noun) && t.lower === 'that' && /^(?:NN|PRP|DT|JJ|EX)/.test(tokens[k + 1]?.tag ?? ''),
  )
  return that > 0 && !tokens.slice(tokens.indexOf(noun), that).some(({ text }) => /^[,;:]$/.test(text))
}
const RULE =
  /^(?:axiom|rule|principle|fact|pity|truth|truism|irony|paradox|commonplace|coincidence|accident|mistake|maxim|matter|custom|article|condition|secret|surprise|wonder|tragedy|misfortune)$/

/** "It was George Bush who took it", "it wasn't until 1973 that …", "it follows, against intuition, that …" */
function isOfCleft(tokens: readonly Token[], i: number): boolean {
  const pronoun = sure(tokens[i])
  const verb = pronoun.head
  if (!verb || !pronoun.label.startsWith('nsubj')) return false
  const own = tokens.filter((t, k) => k > i && t.head === verb)
  if (verb.lemma === 'follow') return own.some((t) => t.label === 'ccomp' && tokens.some((m) => m.head === t && m.lower === 'that'))
  if (verb.lemma !== 'be') return false
  const until = own.find(({ lower }) => lower === 'until')
  if (until && own.some(({ label }) => label === 'neg')) return tokens.slice(tokens.indexOf(until)).some(({ lower }) => lower === 'that')
  // "it was Article 295 of the Treaty that finally brought it into force"
  const who = own.find(({ label, tag, text }) => label === 'attr' && (/^(?:NNP|CD)$/.test(tag) || /^\p{Lu}/u.test(text)))
  const from = who ? tokens.indexOf(who) : -1
  const link = tokens.findIndex(
    (t, k) => k > from && /^(?:who|that)$/.test(t.lower) && t.label.startsWith('nsubj') && t.head?.label === 'relcl',
  )
  return who !== undefined && link > 0 && !tokens.slice(from, link).some(({ text }) => /^[,;:]$/.test(text))
}

/** "who insisted", "that left": a word for the subject of a clause. */
const isSubjectOf = (tokens: readonly Token[], word: Token): boolean => word.label.startsWith('nsubj') && tokens.includes(word)
