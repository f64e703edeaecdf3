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
  const inForm = tokens.find(
    (t) => FINITE.test(t.tag) && !SUBORDINATE.test(t.label) && at(t) > 0 && !has(t, /^nsubj/) && !goesOnInRelative(tokens, t),
  )
  if (inForm) return inForm
  // "realism disputes how far …"
  if (root.tag === 'NNS' && followsNoun(root) && /^(?:how|whether|why|that)$/.test(next(root)?.lower ?? '')) return root
  const behindAside = tokens.find((t) => t.tag === 'VBN' && /^(?:amod|acl)$/.test(t.label) && closesAside(tokens, root, at(t)))
  if (behindAside && tokens.at(-1)?.text === '.') return behindAside
  // "binding approval in advance protects leaders": a form that is no noun
  const neverNoun = tokens.find((t, i) => t.tag === 'NNS' && i > 0 && NEVER_NOUN.test(t.lower) && followsNoun(t))
  if (neverNoun) return neverNoun
  // "The two administrations asked for adequate verification, that is, the ability …": a noun with a subject is not its verb
  const ofSubject = tokens.find((t) => t.tag === 'VBN' && t.label === 'acl' && t.head?.head === root && t.head.label === 'nsubj')
  if (ofSubject && followsNoun(ofSubject) && !has(root, /^cop$/)) return ofSubject
  if (tokens.some((t) => /^(?:VB[DPZ]|MD)$/.test(t.tag) && !SUBORDINATE.test(t.label))) return undefined
  // "SALT limited launchers, not missiles, …": a name is described by no participle behind it
  const name = tokens.find((t) => t.head === root && t.pos === 'PROPN' && /^(?:nmod|compound)$/.test(t.label))
  const behindName = name && tokens[at(name) + 1]
  if (behindName && behindName.head === root && behindName.tag === 'JJ' && /[^e]ed$/.test(behindName.lower) && next(behindName) === root)
    return behindName
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

/** "Milošević of Serbia, who spoke for the Serbs and wanted sanctions lifted": with no comma between them both verbs are told of him, and the words are no sentence. */
function goesOnInRelative(tokens: readonly Token[], verb: Token): boolean {
  const told = verb.head
  if (verb.label !== 'conj' || told?.label !== 'relcl') return false
  const at = tokens.indexOf(verb)
  const link = tokens.findLastIndex((t, i) => i < at && t.head === told && t.label === 'cc')
  return link > 0 && tokens[link - 1]?.text !== ',' && tokens.slice(link + 1, at).every((t) => /^(?:ADV|AUX|PART)$/.test(t.pos))
}

/** Forms in -s of verbs that have no noun of the same form. */
export const NEVER_NOUN =
  /^(?:protects|prevents|allows|enables|requires|explains|describes|assumes|argues|suggests|implies|reduces|lowers|raises|weakens|strengthens|outweighs|outlasts|exceeds|vanishes|disappears|becomes|depends|relies|consists|includes|contains|provides|produces|creates|destroys|encourages|discourages|persuades|convinces|undermines|threatens|deters|compels|forbids|obliges|invites|rejects|accepts|adopts|abandons|avoids|achieves|prefers|tends|seems|appears|emerges|arises|follows|persists|continues|overlooks|ignores|neglects|underestimates|exaggerates|distinguishes|separates|connects|governs|imposes|opposes|provokes|punishes)$/

/** "The agreements, dated 20 July, provided for a ceasefire": right behind the comma that ends what the first one began beside the noun. */
function closesAside(tokens: readonly Token[], root: Token, verb: number): boolean {
  const noun = tokens.indexOf(root)
  const commas = tokens.slice(noun, verb).filter((t) => t.text === ',').length
  return tokens[noun + 1]?.text === ',' && tokens[verb - 1]?.text === ',' && commas === 2
}

function subjectFor(tokens: readonly Token[], root: Token, verb: Token, { at }: Reader): Token | undefined {
  if (/^(?:JJ)$/.test(verb.tag)) return tokens[at(verb) - 1]
  if (root.pos === 'ADP') return verb.label === 'acl' && verb.head ? verb.head : undefined
  if (verb === root) return tokens.filter((t) => t.head === root && /^(?:compound|nmod)$/.test(t.label) && at(t) < at(root)).at(-1)
  // the highest noun before the verb
  const before = tokens.slice(0, at(verb))
  const tops = before.filter((t) => /^(?:NOUN|PROPN)$/.test(t.pos) && (!t.head || !before.includes(t.head)))
  return tops.find((t) => t.label === 'ROOT') ?? tops.at(-1)
}

function makeVerb(tokens: readonly Token[], root: Token, verb: Token, subject: Token): void {
  const place = tokens.indexOf(verb)
  if (verb.tag === 'NNS') freed(tokens, verb, subject)
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
  verb.tag = /^(?:VBN|JJ)$/.test(verb.tag) ? 'VBD' : verb.tag === 'NN' ? 'VBP' : verb.tag === 'NNS' ? 'VBZ' : verb.tag
}

/** "in advance protects leaders": the noun in front was taken for a part of the verb, and the verb for a part of the noun behind. */
function freed(tokens: readonly Token[], verb: Token, subject: Token): void {
  const place = tokens.indexOf(verb)
  const above = verb.head
  const before = tokens[place - 1]
  const object = above && verb.label === 'compound' && tokens.indexOf(above) > place ? above : undefined
  const isOwn = before !== undefined && before !== subject && before.head === verb && before.label === 'compound'
  if (isOwn) Object.assign(before, object ? { head: object.head, label: object.label } : { head: above, label: verb.label })
  if (object) {
    for (const t of tokens) if (t.head === object && tokens.indexOf(t) < place) t.head = isOwn ? before : subject
    Object.assign(object, { head: verb, label: 'dobj' })
  }
}
