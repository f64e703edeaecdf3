import { describe, expect, test } from 'vitest'
import { tokensOf } from '../tokens'
import { predicationsOf } from './read'

const questions = (sentence: string): string[] =>
  predicationsOf(tokensOf(sentence, 0)).map(({ tree, subject, rest, arguments: parts }) => {
    const words = ({ from, to }: { from: number; to: number }): string =>
      tree.tokens
        .slice(from, to)
        .map((t) => t.text)
        .join(' ')
    return [words(subject), rest, ...parts.map(({ role, core }) => `${role} ${words(core)}`)].join(' | ')
  })

describe('a doubtful tree is not asked about', () => {
  test.each([
    ['a date that swallowed a name', 'Late on the night of 3 March Adenauer, Monnet and Schuman spoke about coal.'],
    [
      'a first word that makes the whole a subordinate clause',
      'Because a name for firmness pays dividends, even a timid cabinet profits by claiming to be firm.',
    ],
    ['what a comma parts from its verb', 'Anna Berg reached Oslo on 3 June 1931, the first envoy to see the fjord.'],
    [
      'a bracket between a subject and its verb',
      'A bad deal, signed to rescue a week of headlines (his former lawyer, Michael Cohen, called him a con man), would have been worse than none.',
    ],
    ['one after another, who are many', 'The association was recognised by one power after another.'],
    ['a day that did something', 'The act was signed on 27 May 1997, which reached a wider public.'],
    ['a month in front of a name', 'The following February Athens reached the port with a fleet.'],
    [
      'how long after what',
      'In December 2018, ten days or so after Russia fired on and seized three Ukrainian vessels near the Kerch Strait, an American aircraft with Canadian, French, German, British and Romanian observers reached Kyiv.',
    ],
    [
      'what stands before a semicolon, of which somebody promised something else',
      'In March 1961 Britain reached the twelve miles; in return, Iceland promised that any extension could be taken to The Hague.',
    ],
    ['what is not so any more', 'Matters of faith could no longer reach the diet, and the estates were often called to vote.'],
    ['what is hardly ever so', 'The model tells why states so seldom reach a bargain.'],
    ['which of two nouns a comma parts from its clause', 'Deterrence is cheaper than war, which reached every town.'],
    ['a verb compared with itself', 'The quarrel turned less on coal than on the rights of miners.'],
  ])('%s', (_, sentence) => {
    expect(questions(sentence).filter((line) => /\| (?:speak|shoot|pay|reach|turn|call|recognised .*one power)\b/.test(line))).toEqual([])
  })
})

test('prevents what would be so from being told as so', () => {
  const all = questions('Had the treaty carried sanctions, it would never have passed the United States Senate.')
  expect(all.filter((line) => /^the treaty \|/i.test(line))).toEqual([])
})

describe('what the parser hung on a noun and belongs to the verb', () => {
  test('of which somebody was accused', () => {
    expect(questions('The opposition accused the chancellor of abandoning the miners.')[0]).toBe(
      'The opposition | accuse | object the chancellor | preposition abandoning the miners',
    )
  })
  test('how long, of a meeting with somebody', () => {
    expect(questions('No envoy had sat down with a Persian minister for ten years.').join()).toMatch(
      /a Persian minister \| duration ten years/,
    )
  })
})

test('an adverb that makes the verb stays with it', () => {
  expect(questions('People could think aloud and take things back.')[0]).toBe('People | think | adverb aloud')
})

test('time spent on something is one verb with it', () => {
  expect(questions('Keynes had spent two years warning that reparations would ruin Europe.').join('\n')).toMatch(
    /spent two years warning \| that reparations would ruin Europe/,
  )
})

test('prevents a claim from swallowing what its speaker did next', () => {
  expect(questions('The envoy thought the king was wavering and left before dawn.').join('\n')).not.toMatch(/that .*left before dawn/)
})

test('prevents what a comma parts from the verb from being its subject', () => {
  expect(questions('Two years after Camp Lambert, in May 1927, Zog’s own officers shot him at a dance.').join('\n')).not.toMatch(
    /^Camp Lambert/m,
  )
})
