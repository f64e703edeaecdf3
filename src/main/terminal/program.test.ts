import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeModel, says } from '../backend/items/drafter/model/fake-model'
import { run } from './program'

const READING = `# A dinner in Malta

Ana Petrova and John Miller met in Valletta on 3 May 2019. The meeting lasted two hours. Miller said that Northland would lift its ban on timber.
Northland agreed to lift its ban on timber. By contrast, Southland insists that the ban must stay.
`

let directory: string
let out: string
let err: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aide-memoire-terminal-'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
  vi.spyOn(console, 'error').mockImplementation((...words) => void (err += `${words.join(' ')}\n`))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(directory, { recursive: true, force: true })
})

/** Runs a command on the test's store; returns its exit status and what it printed. */
async function aideMemoire(...args: string[]) {
  out = err = ''
  const status = await run([...args, '--store', join(directory, 'store')], 'resources')
  return { status, out, err }
}

async function json(...args: string[]) {
  const { status, out, err } = await aideMemoire(...args, '--json')
  // A busy machine is told of slow queries on stderr, and that is no failure.
  expect({ status, err: err.replace(/^slow query .*\n/gm, '') }).toEqual({ status: 0, err: '' })
  return JSON.parse(out)
}

const file = (name: string, content: string) => {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

test('from a reading to a scheduled review, by commands', async () => {
  const { imported } = await json('import', file('malta.md', READING))
  expect(imported).toMatchObject([{ title: 'A dinner in Malta', outcome: 'new' }])
  const drafts = await json('items', '--status', 'draft')
  expect(drafts.total).toBe(imported[0].drafted)
  expect(drafts.total).toBeGreaterThan(0)
  await json('settings', 'fuzz=false', 'timeZone=UTC')
  expect(await json('keep', drafts.items[0].id)).toMatchObject({ changed: 1 })

  const { cards } = await json('queue', '--at', '2026-03-02T09:00:00Z')
  expect(cards).toEqual([
    { id: expect.any(String), itemId: drafts.items[0].id, stem: drafts.items[0].stem, state: 'New', due: expect.any(String) },
  ])
  // FSRS-6 with its default weights: S₀(Good) = w2, D₀(Good) = w4 − e^(2 · w5) + 1.
  expect(await json('answer', cards[0].id, 'good', '--at', '2026-03-02T09:00:00Z')).toEqual({
    card: {
      id: cards[0].id,
      state: 'Learning',
      stability: 2.3065,
      difficulty: expect.closeTo(2.1181, 4),
      due: '2026-03-02T09:10:00.000Z',
      reps: 1,
      lapses: 0,
    },
  })
  expect(await json('answer', cards[0].id, 'good', '--at', '2026-03-02T09:10:00Z')).toMatchObject({
    card: { state: 'Review', due: '2026-03-04T09:10:00.000Z', reps: 2 },
  })
  expect((await json('queue', '--at', '2026-03-04T04:00:00Z')).cards).toHaveLength(1)
  expect(await json('stats', '--at', '2026-03-02T10:00:00Z')).toMatchObject({ reviews: 2, answeredToday: 2, cards: { Review: 1 } })

  expect(await json('undo')).toEqual({ operation: 'Answer card' })
  expect(await json('undo')).toEqual({ operation: 'Answer card' })
  expect(await json('redo')).toEqual({ operation: 'Answer card' })
  expect(await json('stats')).toMatchObject({ reviews: 1, cards: { Learning: 1 } })
})

test('units of the course are listed, added and taken back', async () => {
  const { units } = await json('course')
  // A store of the terminal's own begins empty; the app's begins with the first unit.
  expect(units).toHaveLength(12)
  expect(units.some(({ added }: { added: boolean }) => added)).toBe(false)
  const { unit } = await json('course', 'add', 'wartime-allies')
  expect(unit).toMatchObject({ title: 'Wartime allies', added: true, begun: 0 })
  expect(unit.cards).toBeGreaterThan(30)
  expect((await json('stats')).cards.New).toBe(unit.cards)
  expect(await json('undo')).toEqual({ operation: 'Add “Wartime allies”' })
  expect((await json('stats')).cards.New).toBe(0)
  expect(await aideMemoire('course', 'add', 'no-such-unit')).toMatchObject({ status: 1, err: expect.stringContaining('no such unit') })
})

test('decks are made, filled, studied by themselves and given options', async () => {
  await json('import', file('malta.md', READING))
  const { items } = await json('items', '--status', 'draft')
  await json('keep', items[0].id, items[1].id)
  const { deck } = await json('decks', 'create', 'Malta::Dinner')
  expect(deck.name).toBe('Malta::Dinner')
  expect(await json('queue', '--deck', 'malta')).toEqual({ cards: [] })
  expect(await json('decks', 'merge', 'Default', 'Malta::Dinner')).toMatchObject({ changed: 2 })
  const { cards } = await json('queue', '--deck', 'malta')
  expect(cards.length).toBeGreaterThan(0)
  expect(await json('decks', 'options', 'Malta', 'newPerDay=0', 'learningSteps=1,10,60')).toMatchObject({ options: { newPerDay: 0 } })
  expect(await json('decks', 'options', 'Malta::Dinner')).toMatchObject({
    options: {},
    effective: { newPerDay: 0, learningSteps: [1, 10, 60] },
  })
  expect(await json('queue')).toEqual({ cards: [] })
  await json('decks', 'options', 'Malta', 'newPerDay=inherit')
  await json('decks', 'rename', 'Malta', 'Valletta')
  expect((await json('decks')).decks.map(({ name }: { name: string }) => name)).toEqual(['Default', 'Valletta', 'Valletta::Dinner'])
  expect(await json('decks', 'remove', 'Valletta')).toMatchObject({ changed: 2 })
  expect((await json('queue', '--deck', 'default')).cards).toHaveLength(cards.length)
  expect(await aideMemoire('queue', '--deck', 'Nowhere')).toMatchObject({
    status: 1,
    err: expect.stringContaining('There is no deck “Nowhere”.'),
  })
  expect(await aideMemoire('decks', 'options', 'Default', 'theme=dark')).toMatchObject({ status: 2 })
})

test('a fit says that there is too little to learn from; the work of retentions is simulated; rescheduling moves nothing', async () => {
  await json('import', file('malta.md', READING))
  const { items } = await json('items', '--status', 'draft')
  await json('keep', items[0].id, items[1].id)
  expect(await json('fit')).toMatchObject({ verdict: 'too-few', reviews: 0, words: expect.stringContaining('400 are needed') })
  const { points, cards, least } = await json('workload')
  expect([cards, points.length, points[0].retention]).toEqual([2, 13, 0.7])
  expect(least['90']).toBeLessThan(0.97)
  expect(await json('reschedule')).toMatchObject({ cards: 0, moved: 0 })
  expect(await json('reschedule', '--do')).toMatchObject({ changed: 0 })
})

test('an exam is entered, planned and put away; the forecast is that of its plan without study', async () => {
  const at = ['--at', '2026-03-02T09:00:00Z']
  await json('course', 'add', 'first-unit', ...at)
  const { exam } = await json('exam', 'create', 'Finals', '--on', '2026-03-16', '--topics', 'framework', ...at)
  const plan = await json('exam', 'plan', exam.id, ...at)
  expect(plan.planned).toBeGreaterThan(plan.untouched ?? 0)
  expect(plan.topics.map(({ topic }: { topic: string }) => topic)).toEqual(['framework'])
  expect(plan.days).toHaveLength(14)
  expect((await json('exam', 'end', exam.id, ...at)).exam.endedAt).not.toBeNull()
  expect((await json('forecast', '--on', '2026-03-16', ...at)).on).toBe('2026-03-16')
})

test('a quiz with the same seed is the same quiz', async () => {
  await json('course', 'add', 'reading-a-summit')
  const quiz = () => json('quiz', '--seed', '7', '--count', '20')
  const first = await quiz()
  expect(first.questions).toHaveLength(20)
  expect(await quiz()).toEqual(first)
})

test('a backup brings back what was there, and check finds it sound', async () => {
  await json('import', file('malta.md', READING))
  const out = join(directory, 'copy.db')
  expect(await json('backup', out)).toMatchObject({ backup: { file: out } })
  await json('keep', '--good')
  expect((await json('stats')).cards.New).toBeGreaterThan(0)
  expect(await json('restore', out)).toMatchObject({ restored: out })
  expect((await json('stats')).cards.New).toBe(0)
  expect(await json('check')).toEqual({ sound: true, problems: [] })
})

test('draft needs no store and leaves none behind', async () => {
  const report = await json('draft', file('malta.md', READING))
  expect(report).toMatchObject({ document: { title: 'A dinner in Malta' }, millis: expect.any(Number) })
  for (const { anchor } of report.items) expect(report.document.text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
  expect((await aideMemoire('items')).status).toBe(1)
})

test.each([
  [['answer', 'nobody', 'good'], 'This card is no longer there.'],
  [['keep', 'nothing'], 'This item is no longer there.'],
  [['undo'], 'There is nothing to undo.'],
  [['restore', 'no-such-file.db'], 'The backup cannot be opened'],
  [['import', 'no-such-file.txt'], 'no-such-file.txt cannot be read: there is no such file.'],
  [['draft', '.'], '. cannot be read: it is a folder.'],
])('%j fails with a sentence and status 1', async (args, sentence) => {
  await aideMemoire('settings', 'theme=dark')
  await aideMemoire('undo')
  const { status, out, err } = await aideMemoire(...args)
  expect({ status, out }).toEqual({ status: 1, out: '' })
  expect(err).toContain(sentence)
  expect(err).not.toMatch(/^\s+at /m)
})

test('the file that cannot be imported is named, and those before it are stored', async () => {
  const { status, out, err } = await aideMemoire('import', file('malta.md', READING), file('empty.txt', '\n'))
  expect(status).toBe(1)
  expect(out).toContain('A dinner in Malta')
  expect(err).toContain('empty.txt: There is no text in this reading.')
})

test.each([
  [['frobnicate']],
  [['answer', 'card']],
  [['answer', 'card', 'perfect']],
  [['queue', '--at', 'yesterday']],
  [['queue', '--loudly']],
  [['items', '--status', 'kept']],
  [['keep']],
  [['keep', 'id', '--good']],
  [['settings', 'fuzz']],
])('%j is wrong usage: status 2, and stdout stays empty', async (args) => {
  const { status, out, err } = await aideMemoire(...args)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/^error: /)
})

test('a store that is not there is not made by asking for it', async () => {
  expect(await aideMemoire('queue')).toMatchObject({ status: 1, err: expect.stringContaining('There is no store in') })
})

test('a damaged store is found out, set aside and not taken for an empty one; a backup mends it', async () => {
  await json('import', file('malta.md', READING))
  await json('settings', 'theme=dark')
  await json('import', file('second.md', READING.replaceAll('timber', 'wool')))
  const database = join(directory, 'store', 'aide-memoire.db')
  writeFileSync(database, readFileSync(database).fill(0x41, 8192, 60_000))
  expect(await aideMemoire('check')).toMatchObject({
    status: 1,
    out: expect.stringContaining('was set aside as'),
    err: expect.stringContaining('The data file is damaged.'),
  })
  const { status, err: sentence } = await aideMemoire('queue')
  expect(status).toBe(1)
  const [, backup = ''] = /Its newest backup: restore (.*)/.exec(sentence) ?? []
  expect(await aideMemoire('restore', backup)).toMatchObject({ status: 0, err: '' })
  expect(await json('stats')).toMatchObject({ documents: 1 })
})

test('help lists what there is, on stdout', async () => {
  const { status, out } = await aideMemoire('--help')
  expect(status).toBe(0)
  for (const command of [
    'draft',
    'import',
    'items',
    'keep',
    'queue',
    'answer',
    'undo',
    'redo',
    'stats',
    'settings',
    'check',
    'backup',
    'restore',
  ])
    expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
})

test('draft asks a model as well, and takes from it only what the reading says', async () => {
  const card = { kind: 'qa', topic: 'meeting', question: 'In which city did Petrova and Miller meet on 3 May 2019?', answer: 'Valletta' }
  const quote = 'Ana Petrova and John Miller met in Valletta on 3 May 2019.'
  const model = await fakeModel(
    says(
      JSON.stringify({
        items: [
          { ...card, quote },
          { ...card, quote: 'They met in Rome, and nobody knew.' },
        ],
      }),
    ),
  )
  try {
    const reading = file('malta.md', READING)
    const report = await json('draft', reading, '--model', model.address, 'llama3.2:3b')
    expect(report.model).toMatchObject({ drafted: 1, refused: { quote: 1 } })
    expect(report.items.filter(({ origin }: { origin?: string }) => origin === 'model')).toMatchObject([
      { key: 'Valletta', anchor: { exact: quote } },
    ])
    expect(model.asked[0]?.model).toBe('llama3.2:3b')
    // The reading may come last, too.
    expect((await json('draft', '--model', model.address, 'llama3.2:3b', reading)).model.drafted).toBe(1)
    expect(await aideMemoire('draft', reading, '--model', 'http://models.test', 'm')).toMatchObject({
      status: 1,
      err: expect.stringContaining('may lie outside your own network'),
    })
    expect((await aideMemoire('draft', reading, '--model', model.address)).status).toBe(2)
    expect((await aideMemoire('draft')).status).toBe(2)
  } finally {
    await model.close()
  }
})

test('a search lists cards whether they are due or not, those due first; one that cannot be read says where', async () => {
  await json('import', file('malta.md', READING))
  await json('keep', '--good')
  const all = await json('queue', '--search', 'is:new')
  expect(all.cards.length).toBeGreaterThan(1)
  const [card] = all.cards
  await json('answer', card.id, 'easy', '--at', '2026-03-02T09:00:00Z')
  const found = await json('queue', '--search', 'rated:99999 prop:reps>0')
  expect(found.cards.map(({ id }: { id: string }) => id)).toEqual([card.id])
  const wrong = await aideMemoire('queue', '--search', 'prop:')
  expect(wrong).toMatchObject({ status: 1, err: expect.stringContaining('At character 1') })
  expect((await aideMemoire('queue', '--search', 'is:new', '--deck', 'Default')).status).toBe(2)
})
