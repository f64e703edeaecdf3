import type { Atlas } from '../../../shared/atlas-contract'
import { clampStart, FIRST_YEAR, SPANS } from './axis'
import { encountersOf, type Encounter } from './encounter'

/** What the axis and the map share: which years are in sight, which meeting is picked, compared and pointed at. */
export class TimeAndPlace {
  #atlas: () => Atlas
  #asked: () => string
  encounters = $derived.by(() => encountersOf(this.#atlas()))
  treaties = $derived.by(() => this.#atlas().treaties)
  terms = $derived.by(() => this.#atlas().terms)
  holders = $derived.by(() => this.#atlas().holders)
  checked = $derived.by(() => this.#atlas().checked)

  /** The axis begins with the course, or with an earlier meeting of one's own readings: the Congress of Vienna is two centuries to the left. */
  first = $derived(Math.min(FIRST_YEAR, Math.floor((this.encounters[0]?.start ?? FIRST_YEAR) - 2)))
  zoom = $state(0)
  from = $state(FIRST_YEAR)
  span = $derived(SPANS[this.zoom] ?? 85)
  to = $derived(this.from + this.span)
  /** Those of the years in sight: what the map shows. */
  inSight = $derived(this.encounters.filter(({ start }) => start >= this.from && start <= this.to))

  #picked = $state('')
  rivalId = $state('')
  /** Put aside to be compared with whichever is gone to next. */
  held = $state('')
  /** Under the pointer or the focus, on the axis or on the map. */
  pointed = $state.raw<readonly string[]>([])
  /** Names of the places picked on the map, whose meetings are listed. */
  places = $state.raw<readonly string[]>([])

  /** The treaty or the side whose bar was clicked: its line in the tables, with its sources, is brought into sight. */
  lookedUp = $state('')

  picked = $derived.by(
    () => this.find(this.#picked || this.#asked()) ?? this.encounters.find(({ start }) => start >= FIRST_YEAR) ?? this.encounters[0],
  )
  rival = $derived.by(() => this.find(this.rivalId))
  here = $derived(this.inSight.filter(({ place }) => place !== null && this.places.includes(place.name)))

  /** `asked`: the meeting that the address names. */
  constructor(atlas: () => Atlas, asked: () => string) {
    this.#atlas = atlas
    this.#asked = asked
  }

  find = (id: string): Encounter | undefined =>
    this.encounters.find((one) => one.id === id || (one.own !== null && one.own.id === id && one.own.sameAs === null))

  pick(one: Encounter | undefined): void {
    if (!one) return
    this.#picked = one.id
    if (one.id === this.rivalId) this.rivalId = ''
    else if (this.held !== '' && one.id !== this.held) this.rivalId = this.held
    if (one.place && !this.places.includes(one.place.name)) this.places = [one.place.name]
    if (one.start < this.from || one.start > this.to) this.from = clampStart(one.start - this.span / 2, this.span, this.first)
  }

  /** Goes on by so many meetings; to the first or the last with Infinity. */
  step(by: number): void {
    const at = this.encounters.findIndex(({ id }) => id === this.picked?.id)
    this.pick(this.encounters[Math.max(0, Math.min(this.encounters.length - 1, at + by))])
  }

  pickPlaces(names: readonly string[]): void {
    this.places = names
    const [first] = this.here
    if (first && !this.here.some(({ id }) => id === this.picked?.id)) this.pick(first)
  }

  /** The first meeting with a picked one to compare with it; the same again ends the comparison. */
  compare(one: Encounter | undefined): void {
    this.held = ''
    this.rivalId = one && one.id !== this.rivalId && one.id !== this.picked?.id ? one.id : ''
  }

  /** Holds the picked meeting beside those gone to next; once more lets it go. */
  hold(): void {
    this.held = this.held === '' ? (this.picked?.id ?? '') : ''
    if (this.held === '') this.rivalId = ''
  }

  zoomTo(next: number, around = this.picked?.start ?? this.from + this.span / 2): void {
    const share = (around - this.from) / this.span
    this.zoom = Math.min(SPANS.length - 1, Math.max(0, next))
    this.from = clampStart(around - (share >= 0 && share <= 1 ? share : 0.5) * this.span, this.span, this.first)
  }

  /** Earlier or later, by a share of what is in sight. */
  slide(share: number): void {
    this.from = clampStart(this.from + share * this.span, this.span, this.first)
  }
}
