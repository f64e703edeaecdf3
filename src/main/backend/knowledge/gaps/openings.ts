import type { Sentence } from '../analysis'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf } from '../tree'

/** True for a beginning that says nothing by itself: its subject is told in the sentence before. */
export function leansOnBefore(sentence: Sentence, from: number): boolean {
  const { tokens } = sentence
  const words = tokens
    .slice(from, from + 4)
    .map((t) => t.text)
    .join(' ')
    .replace(/ ,/g, ',')
  return LEANS.test(words) && !opensSubject(tokens, from) && !isNoun(tokens, from)
}

/** "The fourth, who …", "another, in London", "those which …": a subject that only the sentence before explains. */
const LEANS =
  /^(?:(?:the )?(?:first|second|third|fourth|fifth|last|latter|former|others?|same|rest|pair|three|two|four)(?=$| (?:is|was|are|were|to|of them|in|at|had|has|have)\b|,)|another\b(?! \p{L}+)|(?:who|which|what|that|those|both|all|none|either|one|such)\b(?! of the| (?!is|was|has|does)\p{L}+s\b)|(?:some|most|many)\b(?! \d| of the| (?:two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty) | (?:(?!is|was|has|does)\p{L}+ ){0,2}(?!is|was|has|does)\p{L}+s\b)|neither\b(?! of the| the\b| (?-i:\p{Lu}))|(?:an?|another|the) (?:second|third|further|related|final|next|other) \p{L}+ (?:of \p{L}+ )?(?:begins|concerns|is|was|asks|runs|comes|starts)\b|the \p{L}+ ones?\b|the case (?:for|against)(?= (?:was|is|were|has|had)\b)|the (?:date|place|time|moment|number|code name|answer|idea|rest)\b(?! of| for| that)|not\b|the (?:first|second|third|fourth|latter|former) \p{L}{3,}s(?= (?:the|an?|its|their|that)\b)|nobody\b|so (?:will|would|did|does|do|is|are|was|were|has|have|had|can|could)\b|there (?:was|is|were|are) also\b|there['’]s\b|[(]|no,|(?:right|ok|well|yes|look|notice|consider|suppose|imagine|read|see|note|let|here|remember|keep)\b)/iu

/** "Notice of withdrawal followed": no order to the reader. */
const isNoun = (tokens: readonly Token[], from: number): boolean => tokens[from]?.lower === 'notice' && /^NN/.test(sure(tokens[from]).tag)

/**
 * "What Britain received instead was a discount", "Those who are kept out of the room …", "All new migrants crossing from Turkey …", "Neither side would seek hegemony", "One can
 * build institutions": such words say themselves what is spoken of.
 */
function opensSubject(tokens: readonly Token[], from: number): boolean {
  const tree = treeOf(tokens)
  const head = tree.head(from)
  const first = sure(tokens[from])
  switch (first.lower) {
    case 'what':
      return (
        head >= 0 &&
        tree.label(head) === 'csubj' &&
        (tree.label(tree.head(head)) === 'ROOT' || announcesBehind(tokens, tree.head(head))) &&
        /^(?:nsubj|dobj)/.test(first.label) &&
        tree.childrenBy(head, 'neg').length === 0
      )
    case 'those':
      return (
        /^nsubj/.test(first.label) &&
        tree.childrenBy(from, 'relcl').some((i) => tree.span(i).from > from && tokens[tree.span(i).from - 1]?.text !== ',')
      )
    case 'both':
      // "Both the rebels and the president turned to …"
      return first.label === 'preconj'
    case 'all':
    case 'neither':
      return first.label === 'det' && /^nsubj/.test(tree.label(head)) && head - from < FAR_NOUN && /^NN/.test(sure(tokens[head]).tag)
    case 'one':
      // "one may add that linkage worked in reverse": the writer's way to what comes
      return (
        first.tag === 'PRP' &&
        tokens[from + 1]?.tag === 'MD' &&
        !tree.childrenBy(head, 'ccomp').some((i) => tree.childrenBy(i, 'mark').length > 0)
      )
    default:
      return false
  }
}

/** "What he wanted was simple: let Russia keep quiet": the clause behind the colon took the place of the main one. */
const announcesBehind = (tokens: readonly Token[], verb: number): boolean =>
  sure(tokens[verb]).label === 'ccomp' && tokens.slice(verb + 1, verb + 5).some((t) => t.text === ':')

/** Words from "all" to its noun. */
const FAR_NOUN = 4

/** "Apply one rule to friends and foes": whose advice it is, and to whom, the words alone do not tell. */
export const isOrder = ({ kind, label, tokens }: Sentence, from: number): boolean => {
  const verb = sure(tokens[from])
  return (
    kind === 'paragraph' &&
    !label &&
    verb.tag === 'VB' &&
    /^(?:ROOT|conj)$/.test(verb.label) &&
    !tokens.some((t) => t.head === verb && /^(?:nsubj|aux)/.test(t.label))
  )
}
