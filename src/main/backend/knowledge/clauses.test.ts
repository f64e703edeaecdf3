import { sure } from './sure'
import { expect, test } from 'vitest'
import { clausesOf, type Phrase } from './clauses'
import { tokensOf } from './tokens'

/** "leads | SUBJECT [verb] complement {tail kind: tail}" for each main clause. */
function taken(sentence: string): string[] {
  const tokens = tokensOf(sentence, 0)
  const words = ({ from, to }: Phrase) => (to > from ? sentence.slice(sure(tokens[from]).start, sure(tokens[to - 1]).end) : '')
  return clausesOf(tokens).map((clause) =>
    [
      ...clause.leads.map((lead) => `${words(lead)} |`),
      words(clause.subject),
      `[${words(clause.verb)}]`,
      words(clause.complement),
      ...clause.tails.map((tail) => `{${tail.kind}: ${words(tail.phrase)}}`),
    ]
      .filter(Boolean)
      .join(' '),
  )
}

test.each([
  ['Kennedy rejected the air strike.', ['Kennedy [rejected] the air strike']],
  ['In 1972 Nixon signed two agreements in Moscow.', ['In 1972 | Nixon [signed] two agreements in Moscow']],
  [
    'After the Suez crisis, the French, left alone, decided to build a bomb.',
    ['After the Suez crisis | the French [decided] to build a bomb'],
  ],
  ['The lessons learned at Munich shaped a generation.', ['The lessons learned at Munich [shaped] a generation']],
  ['Weak alliances risk dragging members into war.', ['Weak alliances [risk] dragging members into war']],
  ['Brezhnev withdrew the missiles, ending the standoff.', ['Brezhnev [withdrew] the missiles {participle: ending the standoff}']],
  ['The treaty failed because neither side trusted inspectors.', ['The treaty [failed] {because: neither side trusted inspectors}']],
  ['Deterrence holds, but it breeds fear.', ['Deterrence [holds]', 'it [breeds] fear']],
  ['The conference limited cruisers, destroyers, and submarines.', ['The conference [limited] cruisers, destroyers, and submarines']],
  ['Realism, which many dismiss, does not ignore norms.', ['Realism [does not ignore] norms']],
])('%s', (sentence, expected) => {
  expect(taken(sentence)).toEqual(expected)
})

test('prevents questions about questions', () => {
  expect(taken('Will the next summit succeed?')).toEqual([])
})
