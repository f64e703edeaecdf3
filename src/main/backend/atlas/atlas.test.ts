import { beforeEach, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { readFileSync } from 'node:fs'
import { loadCourse } from '../course'
import { loadLexicon } from '../knowledge/lexicon'
import { openStore, type Store } from '../store'
import { readDocumentBody, readPassages } from '../store/documents'
import { createAtlas } from '.'

const newId = () => uuidv7()
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
let store: Store
beforeEach(() => {
  store = openStore({ file: ':memory:', now: () => new Date('2026-11-24T10:00:00Z'), newId })
  return () => store.close()
})
const atlas = () => createAtlas({ store, resources: 'resources', lexicon, newId })
const view = () => atlas().view()

test('meetings of units in the library lead to their briefings, the others do not yet', () => {
  loadCourse({ store, resources: 'resources', lexicon, newId })
  const { meetings, frameworks } = view()
  expect(meetings).toHaveLength(37)
  const hamburg = meetings.find(({ id }) => id === 'hamburg-2017')
  expect(hamburg?.cards).toBeGreaterThan(10)
  expect(hamburg?.documentId).not.toBeNull()
  expect(meetings.find(({ id }) => id === 'tehran-1943')).toMatchObject({ documentId: null, cards: 0 })
  expect(frameworks.find(({ id }) => id === 'limits-of-partnership')?.documentId).not.toBeNull()
})

test('every meeting since 1945 falls into the term of an American and of a Moscow leader', () => {
  const { meetings, terms } = view()
  for (const { id, start } of meetings) {
    const year = Number(start.slice(0, 4))
    for (const side of ['US', 'Moscow'] as const)
      expect([id, side, terms.some((term) => term.side === side && term.from <= year && (term.to ?? 3000) >= year)]).toEqual([
        id,
        side,
        true,
      ])
  }
})

test('a treaty is in force and ends no earlier than it is signed', () => {
  const { treaties } = view()
  expect(treaties.length).toBeGreaterThan(15)
  for (const { name, signed, inForce, ended } of treaties) {
    expect([name, inForce === null || inForce >= signed]).toEqual([name, true])
    expect([name, ended === null || ended >= (inForce ?? signed)]).toEqual([name, true])
  }
})

test('a framework is judged against a case tenet by tenet; the verdicts make an outline and a card, and are undone', () => {
  loadCourse({ store, resources: 'resources', lexicon, newId })
  const { lens } = atlas()
  const asked = { framework: 'limits-of-partnership', caseId: 'hamburg-2017' }
  const [first = '', second = ''] = view().frameworks.find(({ id }) => id === asked.framework)?.tenets ?? []
  expect(() => lens.card(asked)).toThrow('No tenet is judged yet')
  lens.judge({ ...asked, tenet: second, judgement: 'does not', evidence: 'nobody spoke of a fifth reset' })
  lens.judge({
    ...asked,
    tenet: first,
    judgement: 'fits',
    evidence: 'the new president wished to mend relations',
  })
  expect(lens.verdicts(asked)).toHaveLength(2)
  expect(lens.verdicts(asked).map(({ passage }) => passage)).toEqual([null, null])
  const briefing = view().meetings.find(({ id }) => id === asked.caseId)?.documentId ?? ''
  const [note] = atlas().place(briefing).lenses
  expect(note).toMatchObject({ frameworkName: 'limits of partnership', tenets: 8 })
  expect(note?.verdicts.map(({ tenet }) => tenet)).toEqual([first, second])
  const outline = lens.outline(asked)
  expect(outline).toMatch(/^# Limits of partnership and Hamburg meeting/)
  expect(outline.indexOf('the new president wished')).toBeLessThan(outline.indexOf('## What does not fit'))
  const id = lens.card(asked)
  expect(store.db.prepare('SELECT kind, status FROM item WHERE id = ?').get(id)).toEqual({ kind: 'application', status: 'active' })
  expect(store.db.prepare('SELECT count(*) AS cards FROM card WHERE item_id = ?').get(id)).toEqual({ cards: 1 })
  expect(store.undo()).toBe('Make a card of the lens')
  expect(store.undo()).toBe('Judge a tenet')
  expect(lens.verdicts(asked)).toHaveLength(1)
  lens.judge({ ...asked, tenet: second, judgement: null, evidence: '' })
  expect(lens.verdicts(asked)).toEqual([])
})

test('evidence that is a sentence of the case leads to its place; one’s own words lead nowhere', () => {
  loadCourse({ store, resources: 'resources', lexicon, newId })
  const { lens } = atlas()
  const asked = { framework: 'limits-of-partnership', caseId: 'hamburg-2017' }
  const [tenet = '', other = ''] = view().frameworks.find(({ id }) => id === asked.framework)?.tenets ?? []
  const documentId = view().meetings.find(({ id }) => id === asked.caseId)?.documentId ?? ''
  const { text } = readDocumentBody(store, documentId)
  const { start, end } = readPassages(store, documentId)[4] ?? { start: 0, end: 0 }
  lens.judge({ ...asked, tenet, judgement: 'fits', evidence: text.slice(start, end) })
  lens.judge({ ...asked, tenet: other, judgement: 'fits', evidence: 'the' })
  const passages = new Map(lens.verdicts(asked).map((verdict) => [verdict.tenet, verdict.passage]))
  expect(passages.get(tenet)).toEqual({ documentId, at: start })
  expect(passages.get(other)).toBeNull()
})

test('a card of the lens needs the framework’s briefing', () => {
  const { lens } = atlas()
  const asked = { framework: 'grit', caseId: 'malta-1989' }
  lens.judge({ ...asked, tenet: 'an arms race is a spiral that can be run backwards', judgement: 'fits', evidence: '' })
  expect(() => lens.card(asked)).toThrow('briefing is not in your library')
})
