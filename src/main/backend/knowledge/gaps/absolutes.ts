import type { Token } from '../tokens'

/** A noun at once, and behind it what it does: "the Federation of Bosniaks and Croats receiving 51 percent". */
export const isNounDoing = (words: readonly Token[]): boolean =>
  /^(?:DT|NN|PRP\$)/.test(words[0]?.tag ?? '') &&
  words.some((t, i) => t.tag === 'VBG' && i > 1 && /^(?:acl|nsubj|ROOT|advcl)$/.test(t.label) && /^NN/.test(words[i - 1]?.tag ?? '')) &&
  !words.some((t) => /^(?:VBD|VBZ|VBP|MD|W.*)$/.test(t.tag))
