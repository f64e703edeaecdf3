import { oneLine } from '../../knowledge/plain'
import type { ItemDraft } from '../../../../shared/item'
import { apart } from '../../../../shared/setting'
import { isMonthName } from '../../../../shared/months'
import { tokensOfText, type Token } from '../../knowledge/tokens'
import { leaningOf, leaningsOf } from '../leaning'
import { settingFeatures } from './setting-features'
import { wordingOf } from './wording'
import { flag, type Features } from '../../knowledge/boosted'

/** Nouns of which there is one, or which everybody knows: "the Senate", "the United Nations", "the world". */
const UNIQUE =
  /^(?:world|war|west|east|south|north|past|future|present|public|media|press|state|army|press|internet|economy|century|time|day|year|month|week|night|morning|beginning|end|start|way|rest|same|other|one|kind|sort|people|government|president|chancellor|secretary|minister)$/

/**
 * What reading the written question again tells of it. A question which the parser cannot take apart was hardly put together well; a bare "the treaty" or
 * "they" leans on the sentence it came from.
 */
export function shapeOf(whole: ItemDraft): Features {
  if (whole.kind === 'matching' || whole.kind === 'ordering') return {}
  const { setting, asked } = apart(whole.stem)
  return { ...shapeOfAsked({ ...whole, stem: asked }), ...settingFeatures(setting, asked) }
}

function shapeOfAsked(draft: ItemDraft): Features {
  const isGap = draft.stem.includes('_____')
  const whole = isGap ? draft.stem.replace('_____', draft.key) : draft.stem
  const tokens = tokensOfText(whole)
  const words = tokens.filter((t) => t.pos !== 'PUNCT')
  const mean = words.reduce((sum, t) => sum + Math.min(5, t.margin), 0) / Math.max(1, words.length)
  const roots = words.filter((t) => !t.head)
  const key = tokensOfText(draft.key)
  const keyRoots = key.filter((t) => !t.head && t.pos !== 'PUNCT')
  const asks = isGap ? null : words.find((t) => /^W/.test(t.tag))
  const gap = isGap ? 'gap ' : ''
  return {
    [`${gap}margin`]: mean,
    [`${gap}coins tossed`]: words.filter((t) => t.margin < 0.3).length / 3,
    [`${gap}several roots`]: flag(roots.length > 1),
    [`${gap}root no verb`]: flag(!roots.some((t) => /^(?:VERB|AUX)$/.test(t.pos))),
    [`${gap}loose label`]: words.filter((t) => t.label === 'dep').length,
    [`${gap}bare definites`]: bareDefinites(words),
    [`${gap}pronouns`]: words.filter(
      (t) => /^(?:he|she|it|they|him|her|them|his|its|their|this|these|those|that)$/.test(t.lower) && /^(?:PRP|DT)/.test(t.tag),
    ).length,
    [`${gap}first person`]: words.filter((t) => /^(?:i|we|my|our|us|me|you|your)$/.test(t.lower)).length,
    ...(asks
      ? { [`wh as ${asks.label}`]: 1, [`wh ${asks.lower}`]: 1, 'wh away from root': flag(asks.head !== null && asks.head?.head !== null) }
      : {}),
    'ends in a preposition': flag(/\b(?:to|from|with|at|by|on|for|of|in|about|into|as)\?$/.test(draft.stem)),
    [`key ${keyRoots[0]?.pos ?? 'none'}`]: 1,
    'key several roots': flag(keyRoots.length > 1),
    'key begins clause': flag(key.some((t) => /^(?:nsubj|nsubjpass)$/.test(t.label) && t.head === keyRoots[0])),
    'key pronouns': key.filter((t) => /^PRP/.test(t.tag)).length,
    'key bare definite': bareDefinites(key),
    ...edgesOf(draft),
    ...opennessOf(draft, isGap),
    ...leaningFeatures(draft),
    ...wordingOf(draft),
  }
}

/** What the question leans on, of each kind how often, and how much in all. */
function leaningFeatures({ stem, key }: ItemDraft): Features {
  const features: Features = { leaning: leaningOf(stem, key) }
  for (const { kind } of leaningsOf(stem, key)) features[`leans on ${kind}`] = (features[`leans on ${kind}`] ?? 0) + 1
  return features
}

/** Words which go on from something said before. */
const GOES_ON =
  /\b(?:so|thus|also|then|too|instead|other|another|such|again|still|however|therefore|meanwhile|nevertheless|already|accordingly|indeed|now|here|there|same|that|further|finally)\b/gi

/** How many answers would do: a question with few words beside its answer could be asked of anything. */
function opennessOf({ stem, key }: ItemDraft, isGap: boolean): Features {
  const bare = stem.replace(/^[^:]{3,40}(?::| –) (?=[\p{L}“_])/u, '')
  const words = bare.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []
  const content = words.filter((word) => word.length > 3)
  const names = (bare.slice(1).match(/(?<=[\s“"(])\p{Lu}[\p{L}’'.-]+/gu) ?? []).filter((name) => !isMonthName(name))
  const kind = isGap ? 'gap' : 'asked'
  return {
    [`${kind} words beside`]: Math.min(20, content.length) / 5,
    [`${kind} few words beside`]: flag(content.length < 5),
    [`${kind} names`]: Math.min(4, names.length),
    [`${kind} numbers`]: Math.min(3, (bare.match(/\d+/g) ?? []).length),
    [`${kind} goes on`]: (bare.match(GOES_ON) ?? []).length,
    [`${kind} commas`]: Math.min(4, (bare.match(/,/g) ?? []).length),
    'has a cue': flag(bare !== stem),
    'key commas': Math.min(3, (key.match(/,/g) ?? []).length),
    'key which': flag(/\b(?:which|who|that|whose)\b/.test(key)),
    'key names': Math.min(3, (key.match(/\p{Lu}[\p{L}’'.-]+/gu) ?? []).length),
    'key year only': flag(/^\d{4}$/.test(key)),
    'key number only': flag(/^[\d.,]+$|^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(key)),
    'key goes on': (key.match(GOES_ON) ?? []).length,
    'asks how many': flag(/\bhow many\b/i.test(bare)),
    'asks which source': flag(/\bwhich source\b/i.test(bare)),
    ...(isGap
      ? {
          'gap opens': flag(/^_____/.test(bare)),
          'gap ends': flag(/_____[.”"]*$/.test(bare)),
          'gap in quotes': flag(/[“"]_____[”"]/.test(bare)),
          'gap before which': flag(/_____, (?:which|who|where)/.test(bare)),
          'gap behind that': flag(/\bthat _____[.”"]*$/.test(bare)),
          'gap behind because': flag(/\b(?:because|so that|in order to|since|for) _____[.”"]*$/.test(bare)),
          'gap behind an office': flag(/\b(?:president|minister|chancellor|premier|king|tsar|secretary|governor|pope),? _____/i.test(bare)),
        }
      : {}),
  }
}

/** "the treaty", "the loss": common nouns with nothing that says which. */
function bareDefinites(words: readonly Token[]): number {
  const described = new Set(
    words.filter((t) => t.head && /^(?:prep|relcl|acl|compound|amod|poss|nummod|appos|nmod)$/.test(t.label)).map((t) => t.head),
  )
  return words.filter(
    (t) => t.lower === 'the' && t.head && /^NNS?$/.test(t.head.tag) && !described.has(t.head) && !UNIQUE.test(t.head.lemma),
  ).length
}

/** What stands around the answer in its sentence: an answer which a preposition follows was perhaps cut. */
function edgesOf({ anchor, key }: ItemDraft): Features {
  const text = oneLine(anchor.exact)
  const at = text.indexOf(key)
  if (at < 0) return { 'key not in the text': 1 }
  const after = text.slice(at + key.length)
  const next = /^[\p{L}’']*\s*([\p{L}’'-]+|[^\s\p{L}])?/u.exec(after)?.[1]?.toLowerCase() ?? ''
  const kind =
    after.trim() === '' || /^[.!?]/.test(after.trim())
      ? 'end'
      : /^[,;:—–)”"]/.test(after.trim())
        ? 'mark'
        : /^(?:of|to|in|on|at|by|for|with|from|into|about|between|over|under|against)$/.test(next)
          ? 'preposition'
          : /^(?:that|which|who|whose|when|where|because|if|than|as)$/.test(next)
            ? 'clause'
            : /^(?:and|or|but|nor)$/.test(next)
              ? 'and'
              : 'word'
  return { [`after the key ${kind}`]: 1 }
}
