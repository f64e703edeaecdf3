import { sure } from './sure'
import { expect, test } from 'vitest'
import { clausesOf, relativeClausesOf, type Phrase } from './clauses'
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
  ['Anwar Sadat, the president of Egypt, surprised his own foreign minister.', ['Anwar Sadat [surprised] his own foreign minister']],
  [
    'Khrushchev offered Kennedy a private assurance, and Kennedy gave him a pledge.',
    ['Khrushchev [offered] Kennedy a private assurance', 'Kennedy [gave] him a pledge'],
  ],
  [
    'Sanctions imposed on Iran in 2012 cut its oil exports and brought its negotiators back to the table.',
    [
      'Sanctions imposed on Iran in 2012 [cut] its oil exports',
      'Sanctions imposed on Iran in 2012 [brought] its negotiators back to the table',
    ],
  ],
  [
    'The communiqué, drafted overnight by two aides, let each side state its own position.',
    ['The communiqué [let] each side state its own position'],
  ],
  [
    'Prices, wages, and the value of the currency were either frozen or falling.',
    ['Prices, wages, and the value of the currency [were] either frozen or falling'],
  ],
  ['On 26 July 1956 Gamal Abdel Nasser nationalised the canal.', ['On 26 July 1956 | Gamal Abdel Nasser [nationalised] the canal']],
  ['Anthony Eden, convinced that the pact was dead, resolved to act alone.', ['Anthony Eden [resolved] to act alone']],
  ['Setting modest goals, rather than hoping for a reset, may lead to progress.', ['Setting modest goals [may lead] to progress']],
  [
    'Secrecy guarantees folly: it shuts out the people who would have seen the flaw.',
    ['Secrecy [guarantees] folly', 'it [shuts out] the people who would have seen the flaw'],
  ],
  ['Great powers seem to prefer allies that obey.', ['Great powers [seem to prefer] allies that obey']],
  ['Realism, which many dismiss, does not ignore norms.', ['Realism [does not ignore] norms']],
])('%s', (sentence, expected) => {
  expect(taken(sentence)).toEqual(expected)
})

test('what is said beside a name is a clause of its own', () => {
  const sentence = 'Waltz, who taught at Berkeley, argued that balances recur.'
  const tokens = tokensOf(sentence, 0)
  const [clause] = relativeClausesOf(tokens)
  const words = ({ from, to }: Phrase) =>
    tokens
      .slice(from, to)
      .map((t) => t.text)
      .join(' ')
  expect(clause && [clause.subject, clause.verb, clause.complement].map(words)).toEqual(['Waltz', 'taught', 'at Berkeley'])
})

test('the subject’s apposition and the receiver of what is given are told apart', () => {
  const tokens = tokensOf('Begin, the host, gave Sadat a map.', 0)
  const [clause] = clausesOf(tokens)
  const words = (phrase: Phrase | null | undefined) => phrase && tokens.slice(phrase.from, phrase.to).map((t) => t.text)
  expect(words(clause?.apposition)).toEqual(['the', 'host'])
  expect(words(clause?.parts.receiver)).toEqual(['Sadat'])
})

test('prevents questions about questions', () => {
  expect(taken('Will the next summit succeed?')).toEqual([])
})
