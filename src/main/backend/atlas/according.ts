import type { AccordingTo } from '../../../shared/atlas-contract'
import { AppError } from '../../../shared/errors'
import type { Item, ItemDraft } from '../../../shared/item'
import { isGood, ruleOf } from '../../../shared/rules'
import { askedIn } from '../../../shared/setting'
import { formsOf, itemsOn, whereSaid } from '../course/from-data'
import type { FactSheets } from '../course/facts'
import { orderOptions } from '../items/distractors'
import { checkItem, type RuleContext } from '../items/rules'
import type { Lexicon } from '../knowledge/lexicon'
import { makeAnchor } from '../library'
import type { Store } from '../store'
import { readDocumentBody } from '../store/documents'
import { readFact } from '../store/facts'
import { insertItems, itemsOf, setStatus } from '../store/items'
import { createStudy } from '../study'

export interface AccordingOptions {
  store: Store
  lexicon: Lexicon
  newId(): string
  sheets(): FactSheets
  /** The briefing of an entry of the fact sheets; null until its unit is added. */
  briefingOf(id: string): string | null
}

type Draft = Omit<ItemDraft, 'flaws' | 'score' | 'factId' | 'anchor'>

interface Judged {
  content: Draft
  anchor: Item['anchor']
  flaws: string[]
}

/** Cards that ask whose account says what, each made once, by the rules every item passes. One action that can be undone. */
export function createAccording({ store, lexicon, newId, sheets, briefingOf }: AccordingOptions) {
  /** Throws NOT_ALLOWED_NOW where the unit is missing, or where no question on it would be a good one. */
  return (asked: AccordingTo): { made: number; already: number } => {
    const { documentId, factId, drafts, start, end } = 'meeting' in asked ? ofCourse(asked.meeting, asked.question) : ofReading(asked.fact)
    const there = itemsOf(store, documentId).filter(({ status }) => status !== 'dropped')
    const waiting = factId === null ? [] : there.filter((item) => item.factId === factId)
    const ready = waiting.filter(({ status, flaws }) => status === 'draft' && isGood(flaws))
    if (ready.length > 0) {
      keep(ready)
      return { made: ready.length, already: waiting.length - ready.length }
    }
    const kept = waiting.filter(({ status }) => status !== 'draft').length
    if (kept > 0) return { made: 0, already: kept }

    const { text, passages } = readDocumentBody(store, documentId)
    const fact = factId === null ? undefined : readFact(store, factId)
    const made: Item[] = []
    const refused = new Set<string>()
    let already = 0
    for (const forms of drafts) {
      const others = [...there, ...made].map(({ id, stem, key }) => ({ id, stem, key }))
      const context: RuleContext = { text, passages, others, lexicon, ...(fact && { fact }) }
      if (forms.some(({ stem, key }) => others.some((other) => askedIn(other.stem) === stem && other.key === key))) {
        already += 1
        continue
      }
      const judged = forms.map((form) => {
        const anchor = makeAnchor(text, form.at?.start ?? start, form.at?.end ?? end)
        const { at: _, ...content } = form
        return { content, anchor, flaws: checkItem({ ...content, id: newId(), anchor }, context) }
      })
      const best = judged.find(({ flaws }) => flaws.length === 0) ?? judged.find(({ flaws }) => isGood(flaws))
      if (!best) judged[0]?.flaws.forEach((flaw) => refused.add(flaw))
      else made.push(itemFrom(best, documentId, factId))
    }
    if (made.length === 0 && already === 0) throw noGoodQuestion(refused)
    if (made.length > 0)
      store.operation('Make cards of accounts', () => {
        insertItems(store, made)
        createStudy(store).createCards(made.map(({ id }) => id))
      })
    return { made: made.length, already }
  }

  function keep(items: readonly Item[]): void {
    const ids = items.map(({ id }) => id)
    store.operation('Make cards of accounts', () => {
      setStatus(store, ids, 'active')
      createStudy(store).createCards(ids)
    })
  }

  function itemFrom({ content, anchor, flaws }: Judged, documentId: string, factId: string | null): Item {
    return { ...content, id: newId(), documentId, factId, anchor, flaws, score: 1, status: 'active', drifted: false }
  }

  /** The questions of the course on a contested point, in the forms in which each could be asked. */
  function ofCourse(meeting: string, question: string) {
    const documentId = briefingOf(meeting)
    if (documentId === null)
      throw new AppError(
        'NOT_ALLOWED_NOW',
        'Its briefing is not in your library yet.',
        'Add its unit on the Course screen; a card needs a source.',
      )
    const { text, passages } = readDocumentBody(store, documentId)
    const drafts = itemsOn(meeting, sheets())
      .filter(({ topic, stem }) => topic === 'conflict' && stem.includes(question))
      .flatMap((item) => {
        const at = whereSaid(item, text, passages)
        return at ? [[...formsOf(item)].map((form) => ({ ...draftOf(form), rationale: `“${text.slice(at.start, at.end)}”`, at }))] : []
      })
    return { documentId, factId: null, drafts, start: 0, end: 0 }
  }

  /** A statement of one's own reading: the drafts made from it wait in the inbox already; without any, who says it is asked. */
  function ofReading(factId: string) {
    const fact = readFact(store, factId)
    const row = store.prepare<[string], { documentId: string }>('SELECT document_id AS documentId FROM fact WHERE id = ?').get(factId)
    if (!fact || !row)
      throw new AppError('INPUT_INVALID', 'That sentence is no longer in the library.', 'Undo brings a removed reading back.')
    const says = fact.topic === 'conflict' ? ['affirmed', 'denied'] : ['said']
    const drafts = says.flatMap((name) => {
      const slot = fact.slots[name]?.[0]
      const speaker = fact.slots['speaker']?.find(({ entity }) => name === 'said' || entity === slot?.entity)
      return slot && speaker ? [[whoSays(fact.topic, speaker.entity ?? speaker.text, speaker.text, slot.text)]] : []
    })
    return { documentId: row.documentId, factId, drafts, start: fact.anchor.start, end: fact.anchor.end }
  }
}

/** With its place where it has one of its own. */
type Placed = Draft & { at?: { start: number; end: number } }

function draftOf({ topic, kind, stem, key, accepted = [], distractorReasons }: ReturnType<typeof itemsOn>[number]): Placed {
  const draft = { topic, kind, stem, key, accepted }
  if (!distractorReasons) return draft
  return { ...draft, options: orderOptions([key, ...Object.keys(distractorReasons)], stem), distractorReasons }
}

const whoSays = (topic: Item['topic'], name: string, words: string, said: string): Placed => {
  const key = /^\p{Lu}/u.test(name) ? name : words
  const claim = said.replace(/^that /, '').replace(/[.,;]$/, '')
  return { topic, kind: 'qa', stem: `According to whom is it true that ${claim}?`, key, accepted: [words].filter((one) => one !== key) }
}

function noGoodQuestion(refused: ReadonlySet<string>): AppError {
  const [why] = [...refused].flatMap((id) => ruleOf(id)?.advice ?? [])
  return new AppError(
    'NOT_ALLOWED_NOW',
    'No good question can be made of it.',
    why ?? 'It is a matter of dates or figures, or its briefing does not tell it.',
  )
}
