import { MONTH } from '../../../../../shared/months'
import { choicesOf } from '../options'
import { VAGUE } from '../frequency'
import { contentWords, outsideQuotations, wordsOf } from '../words'
import { inOrder, withEachOption, withFewer, withKey, withoutOptions } from './choices'
import type { Fixer } from './fixer'
import { neat, shorter } from './text'
import type { RuleItem } from '../rule-item'

const some = (...items: (RuleItem | null)[]): RuleItem[] => items.filter((item) => item !== null)

/** Rule 3: an option given twice. */
const doubles: Fixer = {
  rule: '3',
  does: 'Take the double option out',
  mend(item) {
    const { options = [], key } = item
    const once = options.filter(
      (option, at) => options.findIndex((other) => other.trim().toLowerCase() === option.trim().toLowerCase()) === at,
    )
    return once.length < options.length && once.length > 1 && once.includes(key) ? [{ ...item, options: once }] : []
  },
}

/** Rule 14. */
const combined: Fixer = {
  rule: '14',
  does: 'Take the combined option out',
  mend(item) {
    const options = item.options ?? []
    const above = options.filter((option) => /\babove\b|\b(?:all|none|both|neither|any) of\b/i.test(option))
    const joined = options.filter((option) => /\s(?:and|or|nor|&)\s/.test(option))
    return [...some(withoutOptions(item, above), withoutOptions(item, joined)), ...withFewer(item)]
  },
}

/** Rule 15. “Never” is not taken out: it would turn the option round. */
const absolutes: Fixer = {
  rule: '15',
  does: 'Take the absolute words out',
  mend: (item) =>
    some(
      withEachOption(item, (option) =>
        neat(option.replace(/\b(?:always|entirely|completely|absolutely|invariably|totally|without exception)\b/gi, ''), option),
      ),
    ),
}

/** Rule 16, in the question and in the options. A word that is quoted, or that the source uses, stays. */
const vague: Fixer = {
  rule: '16',
  does: 'Take the vague words out',
  mend(item) {
    const source = new Set(wordsOf(item.anchor.exact).map(({ plain }) => plain))
    const without = (text: string) => {
      const said = outsideQuotations(text)
      let cut = text
      for (const { 0: word, index } of [...said.matchAll(VAGUE)].reverse())
        if (!source.has(word.toLowerCase())) cut = cut.slice(0, index) + cut.slice(index + word.length)
      return cut === text ? text : neat(cut, text)
    }
    const stem = without(item.stem)
    // "many of the states" needs its many.
    if (/\b(?:how|so|too|as) of\b|(?:^|\s)of the\b/i.test(stem) && /\bmany of\b/i.test(item.stem)) return []
    return item.options ? some(withEachOption({ ...item, stem }, without)) : [{ ...item, stem }]
  },
}

/** Rule 17. */
const longest: Fixer = {
  rule: '17',
  does: 'Shorten the right option',
  mend: (item) => shorter(item.key).map((key) => withKey(item, key)),
}

/** Rule 18: the key without the word it repeats. */
const echo: Fixer = {
  rule: '18',
  does: 'Take the repeated word out of the answer',
  mend(item) {
    const asked = new Set(contentWords(item.stem).map(({ stem }) => stem))
    const repeated = wordsOf(item.key).filter(({ stem }) => asked.has(stem))
    let key = item.key
    for (const { text, start } of repeated.toReversed())
      key = key.slice(0, start) + key.slice(start + text.length).replace(/^['’]s?\b/u, '')
    key = neat(key, item.key)
    return contentWords(key).length > 0 &&
      key !== item.key &&
      !/^(?:of|in|on|at|for|to|with|by|and)\b|\b(?:of|in|on|at|for|to|with|by|the|an?)$/i.test(key)
      ? [withKey(item, key)]
      : []
  },
}

/** Rule 19: articles, infinitives and dates of one form; an article before the gap moves into the options. */
const alike: Fixer = {
  rule: '19',
  does: 'Put the options in one form',
  mend(item) {
    const bare = (option: string) => option.replace(/^(?:an?|the)\s+(?=\p{Ll})/iu, '')
    const verb = (option: string) => option.replace(/^to\s+(?=\p{Ll})/iu, '')
    const loose = (option: string) => option.replace(/^(?:by|through|in|on|at|from)\s+/i, '')
    const article = /\ban?\s+(?=_{3,})/i.exec(item.stem)
    const moved = article && {
      ...item,
      stem: item.stem.slice(0, article.index) + item.stem.slice(article.index + article[0].length),
    }
    return some(
      moved &&
        withEachOption(moved, (option) => (/^(?:an?|the)\s/i.test(option) ? option : `${/^[aeiou]/i.test(option) ? 'an' : 'a'} ${option}`)),
      withEachOption(item, bare),
      withEachOption(item, verb),
      withEachOption(item, loose),
      withEachOption(item, (option) => verb(bare(loose(option)))),
      withEachOption(item, (option) => monthOf(option)),
      withEachOption(item, (option) => /\b(?:1[0-9]|20)\d\d\b/.exec(option)?.[0] ?? option),
    )
  },
}

/** "7 July 2017" and "early July 2017" become "July 2017". */
const monthOf = (option: string): string => MONTH_OF_YEAR.exec(option)?.[0] ?? option

/** Rule 20. */
const ordered: Fixer = {
  rule: '20',
  does: 'Put the options in order',
  mend: (item) => [{ ...item, options: inOrder(item.options ?? []) }],
}

const fewer = (rule: string, does: string): Fixer => ({ rule, does, mend: (item) => (choicesOf(item) ? withFewer(item) : []) })

export const ON_OPTIONS: readonly Fixer[] = [
  ...[doubles, combined, absolutes, vague, longest, echo, alike, ordered],
  fewer('21', 'Take out the option that gives it away'),
  fewer('22', 'Take out the option that is right as well'),
  fewer('23', 'Take out the option that does not belong'),
]

const MONTH_OF_YEAR = new RegExp(String.raw`\b${MONTH}\s+(?:1[0-9]|20)\d\d\b`)
