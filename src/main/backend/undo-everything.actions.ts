import type { RouterClient } from '@orpc/server'
import type { BulkAction } from '../../shared/browse-contract'
import type { ExamInput } from '../../shared/exam'
import { ITEM_KINDS, NEW_ORDERS, RATINGS, TOPICS } from '../../shared/words'
import { JUDGEMENTS } from '../../shared/atlas-contract'
import { Blueprint } from '../../shared/quiz'
import type { Router } from './router'

export type Client = RouterClient<Router>
type Random = () => number

/** Does one thing with whatever is there; false when there was nothing to do it with. */
type Action = (client: Client, random: Random) => Promise<boolean>

const some = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]
const pick = <T>(list: readonly [T, ...T[]] | readonly T[], random: Random): T => some(list, random) as T
/** Text as people write it, and worse. */
const TEXTS = ["d'Estaing", 'naïve “quotes”', '日本 \u{1F54A}', "'; DROP TABLE item; --", 'line\nbreak', 'C:\\temp\\x', 'NULL'] as const
const text = (random: Random) => `${pick(TEXTS, random)} ${Math.floor(random() * 1000)}`

/** Any row of Browse, whatever its state. */
async function anyItem(client: Client, random: Random, query = ''): Promise<string | undefined> {
  const { total } = await client.browse.page({ query, limit: 1 })
  if (total === 0) return undefined
  const { ids } = await client.browse.ids({ query, offset: Math.floor(random() * total), limit: 1 })
  return ids[0]
}

const withItem =
  (work: (client: Client, id: string, random: Random) => Promise<unknown>, query = ''): Action =>
  async (client, random) => {
    const id = await anyItem(client, random, query)
    if (id === undefined) return false
    await work(client, id, random)
    return true
  }

const withCard =
  (work: (client: Client, card: { id: string; reps: number }, random: Random) => Promise<unknown>): Action =>
  async (client, random) => {
    const { card } = await client.study.state()
    if (!card) return false
    await work(client, card.card, random)
    return true
  }

/** An action on a handful of items, chosen one by one or by a search. */
const bulk =
  (actionOf: (random: Random) => BulkAction): Action =>
  async (client, random) => {
    const ids = new Set<string>()
    for (let n = 0; n < 3; n++) {
      const id = await anyItem(client, random)
      if (id !== undefined) ids.add(id)
    }
    if (ids.size === 0) return false
    await client.browse.act({ which: { ids: [...ids] }, action: actionOf(random) })
    return true
  }

const withAttempt =
  (work: (client: Client, attempt: { id: string; questions: number }, random: Random) => Promise<unknown>): Action =>
  async (client, random) => {
    const attempt = some(await client.quiz.list(), random)
    if (!attempt) return false
    await work(client, { id: attempt.id, questions: attempt.marks.total }, random)
    return true
  }

const withExam =
  (work: (client: Client, id: string, random: Random) => Promise<unknown>): Action =>
  async (client, random) => {
    const exam = some(await client.exams.list(), random)
    if (exam) await work(client, exam.id, random)
    return exam !== undefined
  }

/** Two decks, which may be the same. */
const withDecks =
  (work: (client: Client, one: { id: string; name: string }, other: { id: string }, random: Random) => Promise<unknown>): Action =>
  async (client, random) => {
    const decks = await client.decks.list()
    await work(client, pick(decks, random), pick(decks, random), random)
    return true
  }

const withTag =
  (work: (client: Client, name: string, random: Random) => Promise<unknown>): Action =>
  async (client, random) => {
    const tag = some(await client.tags.list(), random)
    if (tag) await work(client, tag.name, random)
    return tag !== undefined
  }

const examOf = (random: Random): ExamInput => ({
  name: text(random),
  day: `2026-12-${10 + Math.floor(random() * 20)}`,
  scope: { deckIds: [], documentIds: [], topics: random() < 0.5 ? [] : [pick(TOPICS, random)] },
  target: 0.8 + random() / 10,
  minutes: random() < 0.5 ? null : 10,
})

/** One of everything that a person can do, through the router, as the screens do it. What only remembers a place is no action. */
export const ACTIONS = {
  undo: async (client) => {
    await client.history.undo()
    return true
  },
  redo: async (client) => {
    const { redo } = await client.history.state()
    if (redo !== null) await client.history.redo()
    return redo !== null
  },
  'study.answer': withCard((client, { id, reps }, random) =>
    client.study.answer({ cardId: id, rating: pick(RATINGS, random), millis: Math.floor(random() * 20_000), shown: reps }),
  ),
  'study.answer, again': withCard((client, { id }, random) =>
    client.study.answer({ cardId: id, rating: pick(RATINGS, random), millis: 900 }),
  ),
  'study.bury': withCard((client, { id }) => client.study.bury({ cardId: id })),

  'study.skip': withCard((client, { id }) => client.study.skip({ cardId: id })),

  'extra.begin': async (client, random) => {
    const order = pick(['due', 'weakest', 'lapses', 'added', 'random'] as const, random)
    await client.extra.begin({ name: text(random), search: '', order, limit: 5, counts: random() < 0.5 })
    return true
  },
  'extra.answer': async (client, random) => {
    const { card } = await client.extra.state()
    if (card) await client.extra.answer({ cardId: card.card.id, rating: pick(RATINGS, random), millis: 700 })
    return card !== null
  },
  'extra.skip': async (client) => {
    const { card } = await client.extra.state()
    if (card) await client.extra.skip({ cardId: card.card.id })
    return card !== null
  },
  'extra.end': async (client, random) => {
    if (random() < 0.6) return false
    await client.extra.end()
    return true
  },

  'own.add': async (client, random) => {
    const contents = [{ kind: 'qa' as const, stem: `${text(random)}?`, key: text(random), accepted: [] }]
    await client.own.add({ contents, topic: pick(TOPICS, random), source: null, deck: null, tags: ['own'] })
    return true
  },
  'items.anchor': withItem((client, id, random) => {
    const start = Math.floor(random() * 200)
    return client.items.anchor({ id, start, end: start + 40 })
  }),
  'browse.save': async (client, random) => {
    await client.browse.save({ name: `Search ${Math.floor(random() * 5)}`, query: `prop:lapses>${Math.floor(random() * 9)}` })
    return true
  },

  'items.suspend': withItem((client, id) => client.items.suspend({ ids: [id] })),
  'items.keep': withItem((client, id) => client.items.keep({ ids: [id] })),
  'items.drop': withItem((client, id) => client.items.drop({ ids: [id] })),
  'items.keepGood': async (client, random) => {
    await client.items.keepGood({ topic: pick(TOPICS, random) })
    return true
  },
  'items.edit': withItem(async (client, id, random) => {
    const { item } = await client.items.context({ id })
    await client.items.edit({ id, content: { ...item, stem: `${item.stem} ${text(random)}`, accepted: [text(random)] } })
  }),

  suspend: bulk(() => ({ type: 'suspend' })),
  unsuspend: bulk(() => ({ type: 'unsuspend' })),
  flag: bulk((random) => ({ type: 'flag', flag: Math.floor(random() * 8) })),
  move: bulk((random) => ({ type: 'move', deck: `Deck ${Math.floor(random() * 5)}::${text(random)}` })),
  tag: bulk((random) => ({ type: 'addTag', tag: `tag-${Math.floor(random() * 9)}` })),
  untag: bulk((random) => ({ type: 'removeTag', tag: `tag-${Math.floor(random() * 9)}` })),
  leech: bulk((random) => ({ type: random() < 0.5 ? 'leech' : 'noLeech' })),
  'begin anew': bulk(() => ({ type: 'reset' })),
  'set due': bulk((random) => ({ type: 'setDue', days: Math.floor(random() * 30) })),
  delete: withItem((client, id) => client.browse.act({ which: { ids: [id] }, action: { type: 'delete' } })),
  'browse.replace': withItem(async (client, id, random) => {
    const { item } = await client.items.context({ id })
    const find = some(item.stem.split(' '), random) ?? ''
    await client.browse.replace({ which: { ids: [id] }, find, replace: text(random) })
  }),

  'library.importText': async (client, random) => {
    if (random() < 0.7) return false // it takes longer than all else
    const events = await client.library.importText({ title: text(random), text: readingOf(random) })
    for await (const _ of events);
    return true
  },
  'library.rename': async (client, random) => {
    const reading = some(await client.library.list(), random)
    if (reading) await client.library.rename({ id: reading.id, title: text(random) })
    return reading !== undefined
  },
  'library.remove': async (client, random) => {
    const readings = await client.library.list()
    if (readings.length < 4 || random() < 0.5) return false
    await client.library.remove({ id: pick(readings, random).id })
    return true
  },

  'quiz.start': async (client, random) => {
    const kinds = random() < 0.5 ? [] : [pick(ITEM_KINDS, random)]
    await client.quiz.start({
      name: text(random),
      blueprint: Blueprint.parse({ count: 3, kinds, mode: pick(['practice', 'mock'], random) }),
    })
    return true
  },
  'quiz.respond': withAttempt((client, { id, questions }, random) =>
    client.quiz.respond({ id, question: Math.floor(random() * questions), answer: random() < 0.2 ? '' : text(random), millis: 500 }),
  ),
  'quiz.mark': withAttempt((client, { id, questions }, random) =>
    client.quiz.mark({ id, question: Math.floor(random() * questions), marked: random() < 0.5 }),
  ),
  'quiz.overrule': withAttempt((client, { id, questions }, random) =>
    client.quiz.overrule({ id, question: Math.floor(random() * questions), right: random() < 0.5 }),
  ),
  'quiz.handIn': withAttempt((client, { id }) => client.quiz.handIn({ id, millis: 100 })),
  'quiz.remove': withAttempt((client, { id }) => client.quiz.remove({ id })),

  'exams.create': async (client, random) => {
    await client.exams.create(examOf(random))
    return true
  },
  'exams.edit': withExam((client, id, random) => client.exams.edit({ id, exam: examOf(random) })),
  'exams.end': withExam((client, id) => client.exams.end({ id })),
  'exams.remove': withExam((client, id) => client.exams.remove({ id })),

  'decks.create': async (client, random) => {
    await client.decks.create({ name: `Deck ${Math.floor(random() * 5)}::${text(random)}` })
    return true
  },
  'decks.rename': withDecks((client, { id, name }, _, random) =>
    client.decks.rename({ id, name: random() < 0.2 ? name.toUpperCase() : `${name} ${Math.floor(random() * 9)}` }),
  ),
  'decks.move': withDecks((client, { id }, other, random) => client.decks.move({ id, parentId: random() < 0.3 ? null : other.id })),
  'decks.merge': withDecks((client, { id }, other) => client.decks.merge({ id, into: other.id })),
  'decks.remove': withDecks((client, { id }, _, random) => client.decks.remove({ id, cards: random() < 0.9 ? 'up' : 'delete' })),
  'decks.setOptions': withDecks((client, { id }, _, random) =>
    client.decks.setOptions({
      id,
      options: { newPerDay: Math.floor(random() * 900), newOrder: pick(NEW_ORDERS, random) },
      inherit: ['burySiblings'],
    }),
  ),
  'decks.ofReading': withDecks(async (client, { id }, _, random) => {
    const reading = some(await client.library.list(), random)
    if (reading) await client.decks.ofReading({ documentId: reading.id, deckId: id, cards: random() < 0.5 })
  }),
  'tags.rename': withTag((client, name, random) =>
    client.tags.rename({ name, to: random() < 0.3 ? name.toUpperCase() : `tag-${Math.floor(random() * 9)}` }),
  ),
  'tags.remove': withTag((client, name) => client.tags.remove({ name })),
  'weights.useDefaults': async (client) => {
    await client.weights.useDefaults()
    return true
  },
  'weights.reschedule': async (client) => {
    await client.weights.reschedule()
    return true
  },

  'course.add': async (client, random) => {
    const unit = some(
      (await client.course.units()).filter(({ added }) => !added),
      random,
    )
    if (!unit || random() < 0.8) return false
    await client.course.add({ id: unit.id })
    return true
  },
  'atlas.judge': async (client, random) => {
    const tenet = text(random)
    const judgement = random() < 0.3 ? null : pick(JUDGEMENTS, random)
    await client.atlas.judge({ framework: 'limits-of-partnership', caseId: 'helsinki-2018', tenet, judgement, evidence: text(random) })
    return true
  },
  'settings.set': async (client, random) => {
    await client.settings.set({ newPerDay: 1000 + Math.floor(random() * 100), desiredRetention: 0.8 + random() / 10, fuzz: random() < 0.5 })
    return true
  },
} satisfies Record<string, Action>

/** A reading of which something is drafted. */
const readingOf = (random: Random): string => {
  const day = 1 + Math.floor(random() * 27)
  return `President Trump and President Putin met for the first time on ${day} July 2017 in Hamburg, on the sidelines of the G20 summit.
Their session had been planned for 30 minutes, but it lasted ${100 + Math.floor(random() * 99)} minutes. Secretary of State Rex Tillerson said that the two
leaders had discussed a ceasefire in Syria. ${text(random)}.`
}
