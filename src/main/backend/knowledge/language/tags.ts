const UNIVERSAL: Record<string, string> = {
  '.': 'PUNCT',
  ',': 'PUNCT',
  '-LRB-': 'PUNCT',
  '-RRB-': 'PUNCT',
  '``': 'PUNCT',
  "''": 'PUNCT',
  ':': 'PUNCT',
  HYPH: 'PUNCT',
  NFP: 'PUNCT',
  $: 'SYM',
  SYM: 'SYM',
  AFX: 'ADJ',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  CC: 'CCONJ',
  CD: 'NUM',
  DT: 'DET',
  PDT: 'DET',
  WDT: 'DET',
  WP$: 'DET',
  EX: 'PRON',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  IN: 'ADP',
  RP: 'ADP',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  POS: 'PART',
  TO: 'PART',
  RB: 'ADV',
  RBR: 'ADV',
  RBS: 'ADV',
  WRB: 'SCONJ',
  UH: 'INTJ',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
}

const CONJUNCTION = /^(?:that|if|because|while|since|so|whether|although|though|unless|once|till|until|whereas|whilst|except|albeit)$/
const INDEFINITE = /^(?:some|any|every|no)(?:thing|one|body)$/
const BE_HAVE_DO = /^(?:be|am|is|are|was|were|been|being|have|has|had|do|does|did|['’](?:s|m|re|ve|d))$/
const FULL_VERB = /^(?:ROOT|advcl|ccomp|conj|relcl|xcomp|acl|pcomp)$/

/** Universal part of speech from a Penn Treebank tag, the word in lower case and its place in the tree. */
export function universal(tag: string, lower: string, label: string): string {
  const pos = UNIVERSAL[tag] ?? 'X'
  if (tag === 'IN') return CONJUNCTION.test(lower) || label === 'mark' ? 'SCONJ' : 'ADP'
  if (tag === 'DT' || tag === 'WDT') return /^(?:det|quantmod|predet)$/.test(label) ? 'DET' : 'PRON'
  if (tag === 'NN' && INDEFINITE.test(lower)) return 'PRON'
  if (tag === 'CC' && lower === 'but' && label === 'advmod') return 'ADV'
  if (tag === 'RB' && /^(?:not|n['’]t)$/.test(lower)) return 'PART'
  // "imposed sanctions", "a rising power", "a driving force"
  if ((tag === 'VBN' || tag === 'VBG') && label === 'amod') return 'ADJ'
  if (tag === 'VBG' && label === 'compound') return 'NOUN'
  if (tag !== 'TO' && (label === 'aux' || label === 'auxpass')) return 'AUX'
  if (pos === 'VERB' && BE_HAVE_DO.test(lower))
    return FULL_VERB.test(label) && /^(?:do|does|did|have|has|had)$/.test(lower) ? 'VERB' : 'AUX'
  return pos
}
