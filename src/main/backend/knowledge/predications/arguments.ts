import { sure } from '../sure'
import type { Phrase } from '../clauses'
import type { Tree } from '../tree'
import type { Argument } from './model'
import { nounPhrase } from './noun-phrase'
import { roleOf, type Role } from './roles'

/** One thing that stands with a verb; null for marks, and for what has a reading of its own. */
export function argument(tree: Tree, verb: number, child: number, subject: number): Argument | null {
  const { tokens } = tree
  const phrase = tree.span(child)
  const role = roleOf(tree, verb, child)
  if (!role) return null
  const { core, head, link } = coreOf(tree, child, role, phrase)
  if (core.to <= core.from) return null
  const leads = subject >= 0 ? child < subject : child < verb
  const before = tokens[phrase.from - 1]
  return { role, phrase, core, head, link, leads, loose: before?.text === ',' || before?.text === '—' || before?.text === '–' }
}

function coreOf(tree: Tree, child: number, role: Role, phrase: Phrase): { core: Phrase; head: number; link: string } {
  const { tokens } = tree
  const words = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((t) => t.lower)
      .join(' ')
  const token = sure(tokens[child])
  if (token.label === 'prep' || token.label === 'agent' || token.label === 'dative') {
    const labelled = (label: string) => tree.children(child).find((c) => sure(tokens[c]).label === label)
    // "because of the war": "of" is taken for a complement of its own
    const object = labelled('pobj') ?? labelled('pcomp')
    if (object === undefined) {
      const inner = tree.children(child).find((c) => sure(tokens[c]).label === 'prep')
      const deep = inner === undefined ? undefined : tree.children(inner).find((c) => sure(tokens[c]).label === 'pobj')
      if (deep === undefined)
        return { core: token.label === 'dative' ? nounPhrase(tree, child) : { from: 0, to: 0 }, head: child, link: '' }
      const core = nounPhrase(tree, deep)
      return { core, head: deep, link: words(phrase.from, core.from) }
    }
    const core = sure(tokens[object]).label === 'pcomp' ? tree.span(object) : nounPhrase(tree, object)
    return { core, head: object, link: words(phrase.from, core.from) }
  }
  if (role === 'that' || role === 'reason' || role === 'condition' || role === 'when') {
    let from = phrase.from
    while (
      from < child &&
      /^(?:mark|advmod|cc|punct)$/.test(sure(tokens[from]).label) &&
      sure(tokens[from]).head === token &&
      !/^(?:how|why|what|whether)$/.test(sure(tokens[from]).lower)
    )
      from++
    return { core: { from, to: endOfClause(tree, child, phrase.to) }, head: child, link: words(phrase.from, from) }
  }
  if (role === 'source' && token.label === 'advcl') {
    const agent = tree.children(child).find((c) => /^(?:agent|prep)$/.test(sure(tokens[c]).label) && sure(tokens[c]).lower === 'by')
    const who = agent === undefined ? undefined : tree.children(agent).find((c) => sure(tokens[c]).label === 'pobj')
    if (who !== undefined) return { core: nounPhrase(tree, who), head: who, link: 'as told by' }
  }
  if (role === 'to' || role === 'purpose') {
    let from = phrase.from
    while (from < child && /^(?:in|order|so|as|to)$/.test(sure(tokens[from]).lower)) from++
    return { core: { from, to: phrase.to }, head: child, link: words(phrase.from, from) }
  }
  const doer = tree.children(child).find((c) => sure(tokens[c]).label === 'nsubj')
  if ((role === 'made-to' || role === 'made-do' || role === 'made-so') && doer !== undefined) {
    const who = nounPhrase(tree, doer)
    if (role === 'made-so') return { core: who, head: doer, link: words(who.to, phrase.to) }
    let from = who.to
    while (from < child && sure(tokens[from]).lower === 'to') from++
    return { core: { from, to: phrase.to }, head: child, link: words(who.from, from) }
  }
  if (role === 'doing' || role === 'quality' || role === 'contrast') return { core: phrase, head: child, link: '' }
  return { core: nounPhrase(tree, child), head: child, link: '' }
}

/** Where a clause says what it has to: before a second one behind a comma ("…, whereas allies wait"), and before a joined verb which might as well belong to the sentence around. */
function endOfClause(tree: Tree, verb: number, to: number): number {
  const { tokens } = tree
  const marked = tree.children(verb).some((c) => sure(tokens[c]).label === 'mark')
  for (const child of tree.children(verb)) {
    const { label } = sure(tokens[child])
    if (child <= verb) continue
    const { from } = tree.span(child)
    const behindComma =
      /^[,;–—]$/.test(tokens[from - 1]?.text ?? '') ||
      (/^(?:and|but|or)$/.test(tokens[from - 1]?.lower ?? '') && tokens[from - 2]?.text === ',')
    const contrast = /^(?:not|but|rather)$/.test(sure(tokens[from]).lower)
    if (behindComma && !contrast && (/^(?:advcl|parataxis|ccomp|dep)$/.test(label) || (label === 'conj' && isClause(tree, child))))
      return Math.min(to, endBefore(tokens, from))
    if (label === 'cc' && !marked && tree.children(verb).some((c) => c > child && sure(tokens[c]).label === 'conj'))
      return Math.min(to, child)
  }
  return to
}

const isClause = (tree: Tree, verb: number): boolean =>
  /^(?:VBD|VBZ|VBP|MD)$/.test(sure(tree.tokens[verb]).tag) ||
  tree.children(verb).some((c) => /^(?:nsubj|nsubjpass|aux)$/.test(sure(tree.tokens[c]).label))

/** Before the comma and the conjunction in front of a clause. */
function endBefore(tokens: Tree['tokens'], from: number): number {
  let to = from
  while (/^(?:,|;|–|—|and|but|or|while|whereas)$/.test(tokens[to - 1]?.lower ?? '')) to--
  return to
}
