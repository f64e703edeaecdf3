import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../../../shared/fact'
import { checkItem } from '..'
import { contextOf, itemOf, libraryOf, type Case } from '../cases'
import { fixesOf, type FixContext } from '.'

const about = ({ from, ...content }: Case, more: Partial<FixContext> = {}) => {
  const item = itemOf({ from, ...content })
  const context: FixContext = { ...contextOf(from), ...more }
  return { item, context, fixes: fixesOf(item, context) }
}
/** What the rule's fix makes of the case; undefined when none is offered. */
const fixed = (rule: string, given: Case, more: Partial<FixContext> = {}) =>
  about(given, more).fixes.find((fix) => fix.rule === rule)?.content

const HAMBURG = 'On 7 July 2017 Donald Trump and Vladimir Putin met in Hamburg for 135 minutes.'
const LASTED = { stem: 'How long did Trump and Putin meet in Hamburg in July 2017?', key: '135 minutes', from: HAMBURG }

test('what is asked is mended, and stays behind its setting', () => {
  const setting = 'Hamburg, seen twice › The table: The two had never met before.'
  expect(
    fixed('9', { stem: `[${setting}] How long is the current record?`, key: '135 minutes', from: HAMBURG }, { published: '2018-07-16' })
      ?.stem,
  ).toBe(`[${setting}] As of 2017, how long is the current record?`)
})

describe('options', () => {
  test('20: numbers are put in order', () =>
    expect(fixed('20', { ...LASTED, options: ['135 minutes', '30 minutes', '60 minutes'] })?.options).toEqual([
      '30 minutes',
      '60 minutes',
      '135 minutes',
    ]))

  test('14: “all of the above” goes, with its reason', () =>
    expect(
      fixed('14', {
        ...LASTED,
        options: ['30 minutes', '135 minutes', 'none of the above'],
        distractorReasons: { '30 minutes': 'That was planned.', 'none of the above': 'One is right.' },
      }),
    ).toMatchObject({ options: ['30 minutes', '135 minutes'], distractorReasons: { '30 minutes': 'That was planned.' } }))

  test('14: what joins two others goes, but never the key', () => {
    const met = { stem: 'Who met Vladimir Putin in Hamburg in 2017?', from: HAMBURG }
    expect(
      fixed('14', { ...met, key: 'Donald Trump', options: ['Donald Trump', 'Barack Obama', 'Donald Trump and Barack Obama'] })?.options,
    ).toEqual(['Donald Trump', 'Barack Obama'])
    expect(fixed('14', { ...met, key: 'all of the above', options: ['Donald Trump', 'Angela Merkel', 'all of the above'] })).toBeUndefined()
  })

  test('15: absolute words go, “never” does not', () => {
    const stem = 'What does deterrence by denial make an attack in 1980s Europe?'
    const from = 'Deterrence by denial makes an attack look futile.'
    expect(fixed('15', { stem, key: 'futile', from, options: ['futile', 'completely safe', 'costly'] })?.options).toEqual([
      'futile',
      'safe',
      'costly',
    ])
    expect(fixed('15', { stem, key: 'futile', from, options: ['futile', 'never possible', 'costly'] })).toBeUndefined()
  })

  test('17: a key that stands out is cut where it begins to explain, and stays right in full', () => {
    const key = 'missile defence, which the Soviet side feared would end its deterrent'
    const made = fixed('17', {
      stem: 'What did Reagan refuse to give up at Reykjavik in 1986?',
      key,
      from: 'At Reykjavik in 1986 Reagan refused to give up missile defence, which the Soviet side feared would end its deterrent.',
      options: [key, 'the Stealth bomber', 'cruise missiles'],
    })
    expect(made).toMatchObject({
      key: 'missile defence',
      accepted: [key],
      options: ['missile defence', 'the Stealth bomber', 'cruise missiles'],
    })
  })

  test('19: articles are made alike; the article before a gap moves into the options', () => {
    const from = 'In 1962 Kennedy announced a quarantine of Cuba.'
    const stem = 'What did Kennedy announce in October 1962?'
    expect(fixed('19', { stem, key: 'a quarantine', from, options: ['a quarantine', 'embargo', 'an invasion'] })?.options).toEqual([
      'quarantine',
      'embargo',
      'invasion',
    ])
    expect(
      fixed('19', {
        kind: 'mcq',
        stem: 'In 1962 Kennedy announced a _____ of Cuba.',
        key: 'quarantine',
        from,
        options: ['quarantine', 'invasion', 'blockade'],
      }),
    ).toMatchObject({
      stem: 'In 1962 Kennedy announced _____ of Cuba.',
      options: ['a quarantine', 'an invasion', 'a blockade'],
      key: 'a quarantine',
    })
  })

  test('19: dates of unlike precision come down to the month', () =>
    expect(
      fixed('19', {
        stem: 'When did Trump and Putin meet in Hamburg?',
        key: 'July 2017',
        from: HAMBURG,
        options: ['July 2017', '11 November 2017', 'July 2018'],
      })?.options,
    ).toEqual(['July 2017', 'November 2017', 'July 2018']))

  test('22: an option that a reading makes true goes', () =>
    expect(
      fixed(
        '22',
        {
          stem: 'Where did Reagan and Gorbachev meet?',
          key: 'Reykjavik',
          from: 'Reagan and Gorbachev met in Reykjavik.',
          options: ['Reykjavik', 'Geneva', 'Vienna'],
        },
        { library: libraryOf('In 1985 Reagan and Gorbachev met in Geneva.') },
      )?.options,
    ).toEqual(['Reykjavik', 'Vienna']))

  test('23: an option from another world goes', () =>
    expect(fixed('23', { ...LASTED, options: ['135 minutes', '30 minutes', 'Hamburg'] })?.options).toEqual(['30 minutes', '135 minutes']))

  test('3: a double of the key goes', () =>
    expect(fixed('3', { ...LASTED, options: ['135 minutes', '30 minutes', '135 minutes'] })?.options).toEqual([
      '135 minutes',
      '30 minutes',
    ]))
})

describe('questions', () => {
  test('5: a question gets its mark, and a sentence with a gap loses it', () => {
    expect(fixed('5', { ...LASTED, stem: 'How long did Trump and Putin meet in Hamburg in July 2017.' })?.stem).toBe(LASTED.stem)
    expect(fixed('5', { ...LASTED, kind: 'cloze', stem: 'In Hamburg they, Trump and Putin, met for _____?' })?.stem).toBe(
      'In Hamburg they, Trump and Putin, met for _____.',
    )
  })

  test('6: the reading and its author are named', () => {
    const from = 'Mutual vulnerability keeps the peace.'
    const given = {
      stem: 'What, according to the author of 1981, does this article say keeps the peace?',
      key: 'mutual vulnerability',
      from,
    }
    expect(fixed('6', given)).toBeUndefined()
    expect(fixed('6', given, { title: 'More May Be Better', author: 'Kenneth Waltz' })?.stem).toBe(
      'What, according to Kenneth Waltz of 1981, does “More May Be Better” say keeps the peace?',
    )
  })

  test('7: the answer goes out of the question where it only stands beside', () => {
    const given = { key: 'Hamburg', from: HAMBURG }
    expect(fixed('7', { ...given, stem: 'Where (Hamburg) did Trump and Putin meet in July 2017?' })?.stem).toBe(
      'Where did Trump and Putin meet in July 2017?',
    )
    expect(fixed('7', { ...given, stem: 'In which city did Trump and Putin meet in Hamburg in July 2017?' })?.stem).toBe(
      'In which city did Trump and Putin meet in July 2017?',
    )
    expect(fixed('7', { ...given, stem: 'What happened when Hamburg burned in 1842?' })).toBeUndefined()
  })

  test('9: a claim of its time gets its year from the source, or from when the reading appeared', () => {
    const given = { stem: 'Who is the current president of Russia?', key: 'Vladimir Putin' }
    expect(fixed('9', { ...given, from: 'In 2017 Vladimir Putin is the president of Russia.' })?.stem).toBe(
      'As of 2017, who is the current president of Russia?',
    )
    const from = 'Vladimir Putin is the president of Russia.'
    expect(fixed('9', { ...given, from }, { published: '2019-03-02' })?.stem).toBe('As of 2019, who is the current president of Russia?')
    expect(fixed('9', { ...given, from })).toBeUndefined()
  })

  test('10 and 11: who said so is said', () => {
    const from = 'Angela Stent argued that the reset had failed because expectations differed.'
    const given = { stem: 'Why had the reset of relations failed?', key: 'because expectations differed', from }
    expect(fixed('11', given)?.stem).toBe('According to Angela Stent, why had the reset of relations failed?')
    expect(fixed('10', { ...given, topic: 'attribution' })?.stem).toBe('According to Angela Stent, why had the reset of relations failed?')
  })

  test('12: yes and no become the telling word', () => {
    expect(fixed('12', { stem: 'Did Trump and Putin meet in Hamburg?', key: 'Yes', from: HAMBURG })).toMatchObject({
      ...{ kind: 'cloze', key: 'Hamburg', stem: 'On 7 July 2017 Donald Trump and Vladimir Putin met in _____ for 135 minutes.' },
    })
    expect(fixed('12', { stem: 'True or false: The INF Treaty was signed in 1987.', key: 'True', from: '' })).toMatchObject({
      ...{ kind: 'cloze', key: '1987', stem: 'The INF Treaty was signed in _____.' },
    })
    expect(
      fixed('12', {
        stem: 'Did Nixon visit China in 1972?',
        key: 'Yes, because he wanted leverage over Moscow',
        from: 'In 1972 Nixon visited China because he wanted leverage over Moscow.',
      }),
    ).toMatchObject({ stem: 'Why did Nixon visit China in 1972?', key: 'because he wanted leverage over Moscow' })
  })

  test('12: what is wrong in a “no” is what the source says otherwise', () =>
    expect(fixed('12', { stem: 'Did Trump and Putin meet in Helsinki for 135 minutes in July 2017?', key: 'No', from: HAMBURG })?.key).toBe(
      'Hamburg',
    ))

  test('13: the negative is emphasised', () =>
    expect(
      fixed('13', {
        stem: 'Which weapon did the INF Treaty of 1987 not cover?',
        key: 'bombers',
        from: 'The INF Treaty did not cover bombers.',
      })?.stem,
    ).toBe('Which weapon did the INF Treaty of 1987 NOT cover?'))

  test('16: a vague word goes, unless the source says so', () => {
    const given = { stem: 'What do states often fear under anarchy?', key: 'relative gains' }
    expect(fixed('16', { ...given, from: 'States under anarchy fear relative gains.' })?.stem).toBe('What do states fear under anarchy?')
    expect(about({ ...given, from: 'States under anarchy often fear relative gains.' }).fixes).toEqual([])
  })

  test('3: two questions in one keep the one that is answered', () =>
    expect(fixed('3', { stem: 'When and where did Trump and Putin meet for 135 minutes?', key: 'Hamburg', from: HAMBURG })?.stem).toBe(
      'Where did Trump and Putin meet for 135 minutes?',
    ))

  test('3: of several gaps one stays open', () =>
    expect(
      fixed('3', { stem: 'In _____ they met for _____.', key: 'Hamburg; 135 minutes', from: 'In Hamburg they met for 135 minutes.' }),
    ).toMatchObject({
      ...{ stem: 'In _____ they met for 135 minutes.', key: 'Hamburg' },
    }))

  test('4: of too many members six stay', () =>
    expect(
      fixed('4', { kind: 'ordering', stem: 'Put the years in order.', key: '', from: '', sequence: ['1', '2', '3', '4', '5', '6', '7'] })
        ?.sequence,
    ).toHaveLength(6))
})

describe('whatever is offered', () => {
  const word = fc.constantFrom(
    ...'Reagan Gorbachev Hamburg Reykjavik missile treaty often never always the a not which who what when where did meet in 1986 1987 135 minutes and or ( ) ? . , “so” _____ this article he current all of above'.split(
      ' ',
    ),
  )
  const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '))
  const opening = fc.constantFrom('What did', 'Did', 'Which of these did', 'True or false:', 'Where and when did', 'In _____', 'Who is', '')
  const option = fc.oneof(
    words(4),
    fc.constantFrom(
      'Hamburg',
      '1986',
      '1987',
      '7 July 2017',
      'July 2018',
      'a treaty',
      'all of the above',
      'always war',
      'Yes',
      'No',
      '135 minutes',
      '30 minutes',
    ),
  )
  const anyCase: fc.Arbitrary<Case> = fc
    .record({
      opening,
      rest: words(14),
      end: fc.constantFrom('?', '.', '??', ''),
      options: fc.uniqueArray(option, { minLength: 2, maxLength: 5 }),
      kind: fc.constantFrom('qa' as const, 'mcq' as const, 'cloze' as const),
      from: words(16),
    })
    .map(({ opening: first, rest, end, options, kind, from }) => {
      const key = options[0] ?? ''
      return {
        kind,
        stem: `${first} ${rest}${end}`.trim(),
        key,
        from: `${from} ${key}.`,
        ...(kind === 'mcq' && { options: [...options].reverse() }),
      }
    })

  test('it removes its flaw and adds none', () =>
    fc.assert(
      fc.property(anyCase, (given) => {
        const { item, context, fixes } = about(given)
        const flaws = checkItem(item, context)
        for (const { rule, content } of fixes) {
          const left = checkItem(
            { ...item, ...content, ...(content.options === undefined && { options: undefined }) } as typeof item,
            context,
          )
          expect(left).not.toContain(rule)
          expect(flaws).toEqual(expect.arrayContaining(left))
        }
      }),
      { numRuns: 400 },
    ))

  test('fix after fix comes to an end, with an item that can be asked', () =>
    fc.assert(
      fc.property(anyCase, (given) => {
        const { item, context } = about(given)
        let current = item
        for (let step = 0; step < 30; step++) {
          const [next] = fixesOf(current, context)
          if (!next) return
          expect(next.content.stem.trim()).not.toBe('')
          expect(next.content.key.trim()).not.toBe('')
          if (next.content.kind === 'mcq') expect(next.content.options).toContain(next.content.key)
          current = { topic: item.topic, anchor: item.anchor, ...next.content }
        }
        throw new Error('There is no end to it')
      }),
      { numRuns: 200 },
    ))

  test('numbers out of order, a missing mark and “none of the above” are always mended', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 10, max: 290 }), { minLength: 3, maxLength: 5 }), (numbers) => {
        const options = numbers.map((number) => `${number} minutes`)
        const key = options[0] ?? ''
        const from = `On 7 July 2017 Trump and Putin met in Hamburg for ${key}.`
        const given = {
          stem: 'How long did Trump and Putin meet in Hamburg in July 2017',
          key,
          from,
          options: [...options, 'none of the above'],
        }
        const { item, context } = about(given)
        let current = item
        for (let [fix] = fixesOf(current, context); fix; [fix] = fixesOf(current, context))
          current = { topic: item.topic, anchor: item.anchor, ...fix.content }
        expect(checkItem(current, context).filter((rule) => ['5', '14', '20'].includes(rule))).toEqual([])
      }),
    ))
})

test('the fact names the speaker where the sentence has only a pronoun', () => {
  const from = 'He argued that the reset had failed because expectations differed.'
  const fact = {
    ...{ id: 'f', topic: 'attribution', form: 'claim', confidence: 1, anchor: { start: 0, end: 0, exact: '', prefix: '', suffix: '' } },
    slots: { speaker: [{ text: 'He', entity: 'Robert Legvold', start: 0, end: 2 }] },
  } satisfies Fact
  expect(
    fixed('10', { stem: 'Why had the reset failed?', key: 'because expectations differed', from, topic: 'attribution' }, { fact })?.stem,
  ).toBe('According to Robert Legvold, why had the reset failed?')
})
