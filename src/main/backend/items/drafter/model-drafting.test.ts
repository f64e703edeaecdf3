import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import type { ModelEvent, ModelResult } from '../../../../shared/model-contract'
import { loadLexicon } from '../../knowledge/lexicon'
import { readDocument } from '../../library'
import { insertDocument } from '../../store/documents'
import { itemOf, memoryStore } from '../../store/fixtures'
import { insertItems, itemsOf } from '../../store/items'
import { writeSettings } from '../../store/settings'
import { readFacts } from '../../store/facts'
import { createModelDrafting } from './model-drafting'
import { modelDrafter } from './model'
import { breaksOff, fails, fakeModel, hangs, says, saysAtOnce, type Answering, type FakeModel } from './model/fake-model'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const TEXT = `# Two summits

## Reykjavik

On 11 and 12 October 1986 Ronald Reagan and Mikhail Gorbachev met in Reykjavik. The talks broke down because neither side would yield on the word “laboratory”. A year later the Intermediate-Range Nuclear Forces Treaty was signed in Washington on 8 December 1987.

## Malta

On 2 and 3 December 1989 George H. W. Bush and Mikhail Gorbachev met aboard ships off Malta. They announced no treaty, yet many observers took the meeting for the end of the Cold War in Europe. The storm at sea kept the delegations apart for most of the second day of talks.
`
const REYKJAVIK = {
  ...{
    kind: 'qa',
    topic: 'meeting',
    question: 'In which city did Ronald Reagan and Mikhail Gorbachev meet in October 1986?',
    answer: 'Reykjavik',
  },
  ...{ accepted: [], quote: 'On 11 and 12 October 1986 Ronald Reagan and Mikhail Gorbachev met in Reykjavik.' },
}
const MALTA = {
  ...{
    kind: 'qa',
    topic: 'meeting',
    question: 'Off which island did Bush and Gorbachev meet in December 1989?',
    answer: 'Malta',
    accepted: [],
  },
  quote: 'On 2 and 3 December 1989 George H. W. Bush and Mikhail Gorbachev met aboard ships off Malta.',
}
const cards = (...items: unknown[]) => JSON.stringify({ items })

let server: FakeModel | undefined
afterEach(() => server?.close())

/** A store with the reading, a model that answers so, and drafting with it. */
async function desk(answering: Answering) {
  server = await fakeModel(answering)
  const store = memoryStore()
  store.background('Seed', () =>
    insertDocument(store, 'd', readDocument({ name: 'summits.md', bytes: new TextEncoder().encode(TEXT) }), 'hash'),
  )
  writeSettings(store, { modelDrafts: true, modelAddress: server.address, modelName: 'llama3.2:3b' })
  return { store, server, drafting: createModelDrafting({ store, lexicon, newId: store.newId }) }
}

async function run(events: AsyncGenerator<ModelEvent>): Promise<{ result: ModelResult; progress: string[] }> {
  const progress: string[] = []
  for await (const event of events) {
    if (event.type === 'result') return { result: event.result, progress }
    progress.push(`${event.done}/${event.total}`)
  }
  throw new Error('It ended without a result')
}

const nthOf =
  (...answers: Answering[]): Answering =>
  (response, nth) =>
    answers[nth]?.(response, nth)

describe('good answers', () => {
  test('part by part: each card lands in the inbox as a draft of the model, at its place in the reading; one undo takes all of them', async () => {
    const {
      store,
      server: { asked },
      drafting,
    } = await desk(nthOf(says(cards(REYKJAVIK)), says(cards(MALTA))))
    const { result, progress } = await run(drafting.draft('d'))
    expect(result).toMatchObject({ drafted: 2, parts: 2, failures: [], refused: { quote: 0, form: 0, rules: 0, double: 0 } })
    expect(progress).toEqual(['0/2', '1/2'])
    const items = itemsOf(store, 'd').sort((a, b) => a.anchor.start - b.anchor.start)
    expect(items.map(({ key, status, origin, flaws }) => [key, status, origin, flaws])).toEqual([
      ['Reykjavik', 'draft', 'model', []],
      ['Malta', 'draft', 'model', []],
    ])
    expect(items[0]?.anchor.exact).toBe(REYKJAVIK.quote)
    expect(asked[0]).toMatchObject({ model: 'llama3.2:3b', stream: true })
    expect(asked[0]?.messages[1]?.content).toContain('Reykjavik')
    expect(asked[0]?.messages[1]?.content).not.toContain('Malta')
    expect(store.undo()).toBe('Draft from “Two summits” with llama3.2:3b')
    expect(itemsOf(store, 'd')).toEqual([])
    expect(readFacts(store, 'd')).toEqual([])
  })

  test('a choice, a gap, JSON in a fence, and a server that knows no streams', async () => {
    const choice = {
      ...{ kind: 'mcq', topic: 'meeting', question: 'Where was the INF Treaty signed in December 1987?', answer: 'Washington' },
      wrong: [
        { text: 'Reykjavik', why: 'That was the summit a year before.' },
        { text: 'Geneva', why: 'That was the summit of 1985.' },
      ],
      quote: 'A year later the Intermediate-Range Nuclear Forces Treaty was signed in Washington on 8 December 1987.',
    }
    const gap = {
      kind: 'cloze',
      topic: 'cause',
      question: 'At Reykjavik the talks of 1986 broke down over the word _____.',
      answer: 'laboratory',
      quote: 'neither side would yield on the word "laboratory"',
    }
    const { store, drafting } = await desk(
      nthOf(saysAtOnce(`Here you are:\n\`\`\`json\n${cards(choice, gap)}\n\`\`\``), saysAtOnce(cards())),
    )
    const { result } = await run(drafting.draft('d'))
    expect(result).toMatchObject({ drafted: 2, failures: [] })
    const made = itemsOf(store, 'd')
    expect(made.find(({ kind }) => kind === 'mcq')).toMatchObject({
      key: 'Washington',
      distractorReasons: { Geneva: 'That was the summit of 1985.' },
    })
    // Straight quotation marks in the quote, curly ones in the reading: the anchor has the reading's.
    expect(made.find(({ kind }) => kind === 'cloze')?.anchor.exact).toBe('neither side would yield on the word “laboratory')
  })
})

describe('what is not believed', () => {
  const refusedFor = async (...given: unknown[]) => {
    const { store, drafting } = await desk(nthOf(says(cards(...given)), says(cards())))
    const { result } = await run(drafting.draft('d'))
    expect(itemsOf(store, 'd')).toHaveLength(result.drafted)
    return result
  }

  test('a quote that the reading does not have, or has in another part', async () =>
    expect(
      await refusedFor({ ...REYKJAVIK, quote: 'Reagan and Gorbachev met in Reykjavik and became friends for life.' }, MALTA, REYKJAVIK),
    ).toMatchObject({
      drafted: 1,
      refused: { quote: 2 },
    }))

  test('an answer that does not follow, a yes or no with more, an answer given away', async () =>
    expect(
      await refusedFor(
        { ...REYKJAVIK, answer: 'Geneva' },
        { ...REYKJAVIK, question: 'Did he often meet Gorbachev in this article', answer: 'Yes' },
        { ...REYKJAVIK, question: 'In what city, Reykjavik, did they meet?' },
      ),
    ).toMatchObject({ drafted: 0, refused: { rules: 3 } }))

  test('cards that are no cards', async () =>
    expect(
      await refusedFor(
        'a card',
        { question: 'What?' },
        { ...REYKJAVIK, topic: 'gossip' },
        { ...REYKJAVIK, kind: 'cloze' },
        { ...REYKJAVIK, kind: 'mcq', wrong: [{ text: 'Bonn' }] },
      ),
    ).toMatchObject({ drafted: 0, refused: { form: 5 } }))

  test('what is asked already, by the model or by the engine', async () => {
    const { store, drafting } = await desk(nthOf(says(cards(REYKJAVIK, REYKJAVIK)), says(cards(MALTA))))
    store.background('Seed', () => insertItems(store, [itemOf('known', { documentId: 'd', stem: MALTA.question, key: 'Malta' })]))
    expect((await run(drafting.draft('d'))).result).toMatchObject({ drafted: 1, refused: { double: 2 } })
  })

  test('what is asked already behind a setting', async () => {
    const { store, drafting } = await desk(nthOf(says(cards()), says(cards(MALTA))))
    const stem = `[Two summits › Malta: A storm blew.] ${MALTA.question}`
    store.background('Seed', () => insertItems(store, [itemOf('known', { documentId: 'd', stem, key: 'Malta' })]))
    expect((await run(drafting.draft('d'))).result).toMatchObject({ drafted: 0, refused: { double: 1 } })
  })
})

describe('when the model does not do its part, a sentence says so and the engine’s drafts stay', () => {
  const failure = async (answering: Answering, patience = 5000) => {
    server = await fakeModel(answering)
    const store = memoryStore()
    const drafter = modelDrafter({
      address: server.address,
      confirmed: false,
      model: 'm',
      lexicon,
      newId: store.newId,
      known: [],
      patience,
    })
    const work = drafter.draft(readDocument({ text: TEXT }), {})
    return expect(
      (async () => {
        let step = await work.next()
        while (!step.done) step = await work.next()
        return step.value.failures
      })(),
    )
  }
  const fault = (message: string) => expect.objectContaining({ code: 'MODEL_FAILED', message: expect.stringContaining(message) })

  test('broken JSON', async () => (await failure(says('{"items":[{"kind":'))).rejects.toEqual(fault('did not answer with questions')))
  test('words instead of JSON', async () =>
    (await failure(says('I am sorry, but I cannot help with that.'))).rejects.toEqual(fault('did not answer with questions')))
  test('half a stream, closed', async () => (await failure(breaksOff('{"items":[', false))).rejects.toEqual(fault('broke off')))
  test('a torn connection', async () => (await failure(breaksOff('{"items":[', true))).rejects.toEqual(fault('was cut')))
  test('silence', async () => (await failure(hangs, 150)).rejects.toEqual(fault('was silent for')))
  test('an error of the server', async () => (await failure(fails(500, 'boom'))).rejects.toEqual(fault('error (500)')))
  test('a model that is not there', async () => (await failure(fails(404))).rejects.toEqual(fault('error (404)')))
  test('an error told in the stream', async () =>
    (
      await failure(
        saysAtOnce('x', 'stop').length ? (response) => void response.end(JSON.stringify({ error: { message: 'out of memory' } })) : hangs,
      )
    ).rejects.toEqual(fault('out of memory')))
  test('an answer that grew too long', async () =>
    (await failure(saysAtOnce(cards(REYKJAVIK), 'length'))).rejects.toEqual(fault('too long')))
  test('a refusal', async () =>
    (
      await failure((response) => void response.end(JSON.stringify({ choices: [{ message: { refusal: 'No.' }, finish_reason: 'stop' }] })))
    ).rejects.toEqual(fault('declined')))
  test('a redirect out of the house is not followed', async () =>
    (await failure((response) => void response.writeHead(302, { location: 'http://models.test/' }).end())).rejects.toEqual(
      fault('leads elsewhere'),
    ))
  test('nobody there', async () => {
    const gone = await fakeModel(hangs)
    await gone.close()
    const store = memoryStore()
    const drafting = createModelDrafting({ store, lexicon, newId: store.newId })
    await expect(drafting.list({ address: gone.address, confirmed: false })).rejects.toEqual(fault('Nothing answers at 127.0.0.1'))
  })
  test('one part fails, the other is kept', async () => {
    const { store, drafting } = await desk(nthOf(fails(500), says(cards(MALTA))))
    const { result } = await run(drafting.draft('d'))
    expect(result).toMatchObject({ drafted: 1, failures: ['The model’s server answered with an error (500).'] })
    expect(itemsOf(store, 'd').map(({ key }) => key)).toEqual(['Malta'])
  })
})

describe('setting it up', () => {
  test('off until the settings name a model', async () => {
    const {
      store,
      drafting,
      server: { asked },
    } = await desk(says(cards(REYKJAVIK)))
    writeSettings(store, { modelDrafts: false })
    await expect(run(drafting.draft('d'))).rejects.toThrow('No model is set up')
    expect(asked).toEqual([])
  })

  test('an address outside the house is asked nothing before it is confirmed', async () => {
    const { store, drafting } = await desk(says(cards(REYKJAVIK)))
    writeSettings(store, { modelAddress: 'http://models.test', modelConfirmed: 'http://other.test' })
    await expect(run(drafting.draft('d'))).rejects.toThrow('may lie outside your own network')
  })

  test('the models are listed, and one is tried without storing anything', async () => {
    const glassboro = {
      ...{ kind: 'qa', topic: 'meeting', question: 'In which town did Johnson and Kosygin meet in June 1967?', answer: 'Glassboro' },
      quote: 'In June 1967 President Lyndon Johnson and Premier Alexei Kosygin met at Glassboro, a college town in New Jersey',
    }
    const { store, drafting, server: fake } = await desk(says(cards(glassboro, { ...glassboro, quote: 'They liked each other at once.' })))
    const address = { address: fake.address, confirmed: false }
    expect(await drafting.list(address)).toEqual(['llama3.2:3b', 'qwen3:8b'])
    expect(await drafting.tryOut({ ...address, model: 'qwen3:8b' })).toMatchObject({ drafted: 1, refused: { quote: 1 }, failures: [] })
    expect(fake.asked[0]?.model).toBe('qwen3:8b')
    expect(store.db.prepare('SELECT count(*) AS n FROM item').get()).toEqual({ n: 0 })
  })

  test('cancelled in the middle of an answer, it leaves nothing and the model is told to stop', async () => {
    let closed = false
    const { store, drafting } = await desk(
      nthOf(says(cards(REYKJAVIK)), (response) => {
        response.on('close', () => (closed = true))
        hangs(response, 1)
      }),
    )
    const stop = new AbortController()
    const events = drafting.draft('d', stop.signal)
    await events.next()
    await events.next()
    const rest = run(events)
    setTimeout(() => stop.abort(), 50)
    await expect(rest).rejects.toEqual(expect.objectContaining({ code: 'CANCELLED' }))
    expect(itemsOf(store, 'd')).toEqual([])
    await expect.poll(() => closed).toBe(true)
  })
})
