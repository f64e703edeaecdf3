import type { Token } from './tokens'

/** In a sentence for which no verb was found, makes one of the word that is likeliest to be it. */
export function missingVerb(tokens: readonly Token[]): void {
  const roots = tokens.filter((t) => !t.head && t.pos !== 'PUNCT')
  const root = roots[0]
  if (roots.length !== 1 || !root || !/^(?:NOUN|PROPN|ADP)$/.test(root.pos)) return
  const sentence = reader(tokens)
  if (tokens.some((t) => FINITE.test(t.tag) && sentence.has(t, /^nsubj/) && !SUBORDINATE.test(t.label))) return
  const verb = likeliestVerb(tokens, root, sentence)
  const subject = verb && subjectFor(tokens, root, verb, sentence)
  if (verb && subject) makeVerb(tokens, root, verb, subject)
}

const FINITE = /^VB[DPZ]$/
const SUBORDINATE = /^(?:relcl|ccomp|advcl|pcomp|csubj|acl|aux|auxpass|parataxis)$/

const reader = (tokens: readonly Token[]) => ({
  at: (token: Token): number => tokens.indexOf(token),
  has: (token: Token, label: RegExp): boolean => tokens.some((t) => t.head === token && label.test(t.label)),
  followsNoun: (token: Token): boolean => /^(?:NOUN|PROPN)$/.test(tokens[tokens.indexOf(token) - 1]?.pos ?? ''),
})
type Reader = ReturnType<typeof reader>

function likeliestVerb(tokens: readonly Token[], root: Token, { at, has, followsNoun }: Reader): Token | undefined {
  const next = (token: Token): Token | undefined => tokens[at(token) + 1]
  // "the usual losses all point towards a decline"
  const inForm = tokens.find((t) => FINITE.test(t.tag) && !SUBORDINATE.test(t.label) && at(t) > 0 && !has(t, /^nsubj/))
  if (inForm) return inForm
  // "realism disputes how far …"
  if (root.tag === 'NNS' && followsNoun(root) && /^(?:how|whether|why|that)$/.test(next(root)?.lower ?? '')) return root
  const behindAside = tokens.find((t) => t.tag === 'VBN' && /^(?:amod|acl)$/.test(t.label) && closesAside(tokens, root, at(t)))
  if (behindAside && tokens.at(-1)?.text === '.') return behindAside
  if (tokens.some((t) => /^(?:VB[DPZ]|MD)$/.test(t.tag))) return undefined
  // "strong party discipline enlarges the win-set"
  if (root.tag === 'NNS' && followsNoun(root) && next(root)?.tag === 'DT' && has(root, /^(?:appos|dobj)$/)) return root
  // "the conference limited cruisers", "two superpowers watched each other"
  const described = tokens.find(
    (t) =>
      t.tag === 'VBN' &&
      /^(?:amod|acl)$/.test(t.label) &&
      followsNoun(t) &&
      (root.pos === 'ADP' || /^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(next(t)?.pos ?? '')),
  )
  if (described) return described
  // "alliances risk losing members"
  return root.tag === 'NN' && followsNoun(root) && has(root, /^(?:xcomp|dobj)$/) ? root : undefined
}

/** "The agreements, dated 20 July, provided for a ceasefire": right behind the comma that ends what the first one began beside the noun. */
function closesAside(tokens: readonly Token[], root: Token, verb: number): boolean {
  const noun = tokens.indexOf(root)
  const commas = tokens.slice(noun, verb).filter((t) => t.text === ',').length
  return tokens[noun + 1]?.text === ',' && tokens[verb - 1]?.text === ',' && commas === 2
}

function subjectFor(tokens: readonly Token[], root: Token, verb: Token, { at }: Reader): Token | undefined {
  if (root.pos === 'ADP') return verb.label === 'acl' && verb.head ? verb.head : undefined
  if (verb === root) return tokens.filter((t) => t.head === root && /^(?:compound|nmod)$/.test(t.label) && at(t) < at(root)).at(-1)
  // the highest noun before the verb
  const before = tokens.slice(0, at(verb))
  const tops = before.filter((t) => /^(?:NOUN|PROPN)$/.test(t.pos) && (!t.head || !before.includes(t.head)))
  return tops.find((t) => t.label === 'ROOT') ?? tops.at(-1)
}

function makeVerb(tokens: readonly Token[], root: Token, verb: Token, subject: Token): void {
  const place = tokens.indexOf(verb)
  if (verb !== root) {
    if (root.pos === 'ADP') Object.assign(root, { head: verb, label: 'prep' })
    else if (tokens.indexOf(root) > place) Object.assign(root, { head: verb, label: 'dobj' })
    Object.assign(verb, { head: null, label: 'ROOT' })
  }
  Object.assign(subject, { head: verb, label: 'nsubj' })
  if (root.pos !== 'ADP')
    for (const [i, t] of tokens.entries())
      if (i < place && t !== subject && t.head && t.head !== subject && (t.head === root || t.head === verb))
        t.head = t.pos === 'PUNCT' ? verb : subject
  for (const [i, t] of tokens.entries())
    if (i > place && t !== root && t.head === subject) Object.assign(t, { head: verb, label: t.label === 'appos' ? 'dobj' : t.label })
  if (verb === root) for (const t of tokens) if (t.head === root && t.label === 'appos') t.label = 'dobj'
  verb.pos = 'VERB'
  verb.tag = verb.tag === 'VBN' ? 'VBD' : verb.tag === 'NN' ? 'VBP' : verb.tag === 'NNS' ? 'VBZ' : verb.tag
}
