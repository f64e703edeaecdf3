import type { BrowseRow } from '../../shared/browse-contract'
import type { Sort } from '../../shared/browse-words'
import { askedIn } from '../../shared/setting'
import { numberInWords } from '../app/format'
import { KIND_WORDS, STATUS_WORDS, TOPIC_WORDS } from '../item/words'

export interface Column {
  id: string
  title: string
  /** What a click on its heading puts the rows in order by. */
  sort?: Sort
  /** As a grid track. */
  width: string
  numeric?: boolean
  text(row: BrowseRow): string
}

const day = (date: Date): string => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const ofCard =
  (text: (card: NonNullable<BrowseRow['card']>) => string) =>
  ({ card }: BrowseRow): string =>
    card ? text(card) : ''
/** A card never answered has no figures of memory yet. */
const answered = (text: (card: NonNullable<BrowseRow['card']>) => string) => ofCard((card) => (card.reps > 0 ? text(card) : ''))

/** Draft, Suspended, Buried…; of a card in study what stage it is at. */
function conditionOf({ status, card }: BrowseRow): string {
  if (status !== 'active' || !card) return STATUS_WORDS[status]
  if (card.buried) return 'Buried'
  if (card.leech) return 'Leech'
  return card.state
}

export const COLUMNS: readonly Column[] = [
  { id: 'question', title: 'Question', sort: 'question', width: 'minmax(14rem, 3fr)', text: ({ stem }) => askedIn(stem) },
  { id: 'answer', title: 'Answer', sort: 'answer', width: 'minmax(8rem, 1.4fr)', text: ({ answer }) => answer },
  { id: 'state', title: 'State', width: '6.5rem', text: conditionOf },
  { id: 'due', title: 'Due', sort: 'due', width: '7.5rem', text: answered(({ due }) => day(due)) },
  { id: 'deck', title: 'Deck', sort: 'deck', width: '8rem', text: ofCard(({ deck }) => deck.replaceAll('::', ' › ')) },
  { id: 'tags', title: 'Tags', width: '8rem', text: ({ tags }) => tags.join(', ') },
  { id: 'topic', title: 'Topic', sort: 'topic', width: '8rem', text: ({ topic }) => TOPIC_WORDS[topic] },
  { id: 'kind', title: 'Kind', sort: 'kind', width: '6rem', text: ({ kind }) => KIND_WORDS[kind] },
  { id: 'reading', title: 'Reading', sort: 'reading', width: '12rem', text: ({ reading }) => reading ?? '' },
  {
    id: 'interval',
    title: 'Interval (days)',
    sort: 'interval',
    width: '7rem',
    numeric: true,
    text: answered((card) => numberInWords(card.interval)),
  },
  {
    id: 'stability',
    title: 'Stability (days)',
    sort: 'stability',
    width: '8rem',
    numeric: true,
    text: answered((card) => card.stability.toFixed(1)),
  },
  {
    id: 'difficulty',
    title: 'Difficulty',
    sort: 'difficulty',
    width: '6rem',
    numeric: true,
    text: answered((card) => card.difficulty.toFixed(1)),
  },
  { id: 'reps', title: 'Answers', sort: 'reps', width: '5.5rem', numeric: true, text: answered((card) => numberInWords(card.reps)) },
  { id: 'lapses', title: 'Lapses', sort: 'lapses', width: '5rem', numeric: true, text: answered((card) => numberInWords(card.lapses)) },
  { id: 'added', title: 'Added', sort: 'added', width: '7.5rem', text: ({ added }) => day(added) },
  { id: 'edited', title: 'Changed', sort: 'edited', width: '7.5rem', text: ({ edited }) => day(edited) },
]

export const USUAL_COLUMNS: readonly string[] = ['question', 'answer', 'state', 'due', 'deck', 'tags']
