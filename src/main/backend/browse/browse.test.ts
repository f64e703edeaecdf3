import { describe, expect, test } from 'vitest'
import type { BulkAction } from '../../../shared/browse-contract'
import { rehearse } from '../study/fixtures/rehearsal'
import { createBrowse } from '.'

function desk(items = 3) {
  const rehearsal = rehearse({ items })
  const browse = createBrowse({ store: rehearsal.store, createCards: rehearsal.study.createCards, check: () => [] })
  const find = (query: string) =>
    browse.page({ query, sort: 'added', descending: false, offset: 0, limit: 100 }).rows.map(({ stem }) => stem)
  const act = (query: string, action: BulkAction) => browse.act({ query }, action)
  return { ...rehearsal, browse, find, act }
}

const ONE = 'Question 1?'
const TWO = 'Question 2?'
const THREE = 'Question 3?'

test('questions stand in the order of what is asked, whatever their setting', () => {
  const { browse, keep } = desk(1)
  const stems = [
    '[Zero › One: It ended.] All was _____.',
    'and then?',
    '[Aden › Two: It began.] Who spoke?',
    '[The West] had promised _____.',
  ]
  for (const stem of stems) keep(stem)
  const sorted = (descending: boolean) =>
    browse.page({ query: '', sort: 'question', descending, offset: 0, limit: 9 }).rows.map(({ stem }) => stem)
  const order = [stems[3], stems[0], stems[1], ONE, stems[2]]
  expect(sorted(false)).toEqual(order)
  expect(sorted(true)).toEqual(order.toReversed())
})

describe('searching', () => {
  test('finds by beginnings of words, phrases, wildcards, minus, or and brackets', () => {
    const { find, keep } = desk()
    keep('Where did the two presidents meet?')
    expect(find('')).toHaveLength(4)
    expect(find('quest')).toEqual([ONE, TWO, THREE])
    expect(find('"two presidents"')).toEqual(['Where did the two presidents meet?'])
    expect(find('"presidents two"')).toEqual([])
    expect(find('*sident*eet')).toEqual(['Where did the two presidents meet?'])
    expect(find('question -1')).toEqual([TWO, THREE])
    expect(find('question (1 or 3)')).toEqual([ONE, THREE])
    expect(find('question and (1 OR 3) -3')).toEqual([ONE])
  })

  test('finds by the state of the card', () => {
    const { find, study, cards, goTo } = desk()
    const { card } = study.answer({ cardId: cards[0] as string, rating: 'Easy', millis: 900 })
    study.bury(cards[1] as string)
    expect(find('is:new')).toEqual([TWO, THREE])
    expect(find('-is:new')).toEqual([ONE])
    expect(find('is:buried')).toEqual([TWO])
    expect(find('is:due')).toEqual([])
    expect(find('rated:1')).toEqual([ONE])
    expect(find('rated:1:1')).toEqual([])
    expect(find(`prop:ivl=${Math.round((card.due.getTime() - Date.parse('2026-03-02T09:00:00Z')) / 86_400_000)}`)).toEqual([ONE])
    expect(find('prop:r>=0.999')).toEqual([ONE])
    goTo(card.due.toISOString())
    expect(find('is:due')).toEqual([ONE])
    expect(find('prop:due=0')).toEqual([ONE])
    expect(find('prop:r<0.95 prop:r>0.85')).toEqual([ONE])
    expect(find('rated:1')).toEqual([])
    expect(find('added:1')).toEqual([])
    expect(find('added:60')).toHaveLength(3)
  })

  test('a search nobody can read says where it went wrong', () => {
    const { find } = desk(0)
    expect(() => find('is:lost')).toThrow('At character 1: There is no condition “lost”.')
    expect(() => find('a (b')).toThrow('At character 3: This bracket is never closed.')
    expect(() => find('a b)')).toThrow('At character 4: This bracket closes nothing.')
    expect(() => find('say "hm')).toThrow('At character 5: This quotation mark is never closed.')
    expect(() => find('a or')).toThrow('At character 5: Something is missing at the end.')
    expect(() => find('colour:red')).toThrow('There is no search “colour:”.')
    expect(() => find('prop:mood>3')).toThrow('There is no figure “mood”.')
    expect(() => find('flaw:99')).toThrow('There is no rule 99.')
  })

  test.each(["' OR 1=1 --", '"); DROP TABLE item; --"', '%', '\\', '_____', 'NEAR(', '*', ':', '--', 'deck:%', "tag:'"])(
    'what is typed is never taken for SQL or for the index’s own language: %s',
    (text) => {
      const { find } = desk(1)
      try {
        find(text)
      } catch (error) {
        expect(error).toMatchObject({ code: 'INPUT_INVALID' })
      }
      expect(find('')).toEqual([ONE])
    },
  )

  test('a percent sign is a letter like others', () => expect(desk().find('%')).toEqual([]))

  test('dropped items show only when asked for', () => {
    const { find, store } = desk()
    store.operation('Drop', () => store.prepare(`UPDATE item SET status = 'dropped' WHERE stem = ?`).run(TWO))
    expect(find('')).toEqual([ONE, THREE])
    expect(find('is:dropped')).toEqual([TWO])
  })
})

describe('changing many', () => {
  test('each action changes what it says, can be searched for, and is undone in one step', () => {
    const { find, act, store } = desk()
    const steps: [BulkAction, string][] = [
      [{ type: 'flag', flag: 3 }, 'flag:green'],
      [{ type: 'move', deck: 'Arms control::Reykjavík' }, 'deck:"Arms control"'],
      [{ type: 'addTag', tag: 'exam::june' }, 'tag:exam'],
      [{ type: 'suspend' }, 'is:suspended'],
    ]
    for (const [action, query] of steps) {
      expect(act('question (1 or 2)', action)).toMatchObject({ changed: 2 })
      expect(find(query)).toEqual([ONE, TWO])
      store.undo()
      expect(find(query)).toEqual([])
      store.redo()
    }
    expect(act('tag:exam', { type: 'removeTag', tag: 'EXAM::June' }).changed).toBe(2)
    expect(act('is:suspended', { type: 'unsuspend' }).changed).toBe(2)
    expect(find('is:active tag:none')).toEqual([ONE, TWO, THREE])
  })

  test('deleted items come back with their cards, answers and tags', () => {
    const { find, act, store, study, cards } = desk()
    study.answer({ cardId: cards[0] as string, rating: 'Good', millis: 900 })
    act('1', { type: 'addTag', tag: 'kept' })
    expect(act('', { type: 'delete' })).toEqual({ changed: 3, operation: 'Delete 3 items' })
    expect(find('')).toEqual([])
    store.undo()
    expect(find('tag:kept rated:1')).toEqual([ONE])
  })

  test('a reset card is new again and behind the others; a due date can be set for cards that were answered', () => {
    const { act, study, cards, find, wait } = desk()
    study.answer({ cardId: cards[0] as string, rating: 'Easy', millis: 900 })
    expect(act('', { type: 'setDue', days: 0 }).changed).toBe(1)
    expect(find('is:due')).toEqual([ONE])
    wait(1)
    expect(act('', { type: 'reset' }).changed).toBe(1)
    expect(find('is:new')).toHaveLength(3)
    expect(study.queue(10).map(({ id }) => id)).toEqual([cards[1], cards[2], cards[0]])
  })

  test('find and replace shows first what it would do, takes patterns, and leaves no empty question', () => {
    const { browse, find, store } = desk()
    const options = { which: { query: '' }, regex: false, caseSensitive: false, field: 'everywhere' } as const
    const plain = { ...options, find: 'hamburg', replace: '$1 Bremen' }
    expect(browse.previewReplace(plain)).toMatchObject({
      items: 3,
      samples: [{ before: `${ONE} — Hamburg`, after: `${ONE} — $1 Bremen` }, {}, {}],
    })
    expect(find('bremen')).toEqual([])
    expect(browse.replace({ ...options, regex: true, find: String.raw`Question (\d)\?`, replace: 'Task $1?' }).changed).toBe(3)
    expect(find('task')).toHaveLength(3)
    store.undo()
    expect(find('task')).toEqual([])
    expect(browse.replace({ ...options, regex: true, find: '.+', replace: '', field: 'question' }).changed).toBe(0)
    expect(() => browse.replace({ ...options, regex: true, find: '(', replace: '' })).toThrow('This pattern cannot be read.')
  })

  test('find and replace takes no gap into the setting', () => {
    const { browse, store, keep } = desk(0)
    keep('[Suez: Eden fell ill.] He _____.')
    store.db.exec(`UPDATE item SET kind = 'cloze'`)
    const options = { which: { query: '' }, regex: true, caseSensitive: false, field: 'question' } as const
    expect(browse.replace({ ...options, find: String.raw`ill\.\] He _____`, replace: '_____.] He resigned' }).changed).toBe(0)
    expect(browse.replace({ ...options, find: 'Eden', replace: 'The prime minister' }).changed).toBe(1)
  })

  test('a pattern that would never end is stopped', () => {
    const { browse, keep } = desk(0)
    keep(`${'a'.repeat(60)}!`)
    const endless = { which: { query: '' }, regex: true, caseSensitive: true, field: 'question', find: '(a+)+$', replace: '' } as const
    expect(() => browse.previewReplace(endless)).toThrow('This pattern takes too long.')
  })
})
