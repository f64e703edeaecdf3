import type { Atlas, LensNote, PlaceInAtlas } from '../../../shared/atlas-contract'

type Known = Pick<Atlas, 'meetings' | 'frameworks' | 'own'>

/** Where the atlas shows what a reading is about: the way from a text or a card to the map, the ledger and the rest. */
export function placeInAtlas(documentId: string, { meetings, frameworks, own }: Known, lenses: readonly LensNote[]): PlaceInAtlas {
  const ofReading = <T extends { documentId: string }>(all: readonly T[]) => all.filter((one) => one.documentId === documentId)
  const told = own.meetings.filter(({ tellings }) => ofReading(tellings).length > 0)
  const course = meetings.filter((one) => one.documentId === documentId || told.some(({ sameAs }) => sameAs === one.id))
  return {
    meetings: [
      ...course.map(({ id, name, start }) => ({ id, name: `${name}, ${start.slice(0, 4)}`, course: true })),
      ...told
        .filter(({ sameAs }) => sameAs === null)
        .map(({ id, title, start }) => ({ id, name: `${title}, ${start.slice(0, 4)}`, course: false })),
    ],
    frameworks: frameworks.filter((one) => one.documentId === documentId).map(({ id, name }) => ({ id, name })),
    concessions:
      course.filter((one) => one.documentId === documentId).flatMap((one) => one.concessions).length + ofReading(own.concessions).length,
    statements:
      course.filter((one) => one.documentId === documentId).flatMap((one) => [...one.disputed, ...one.quotes]).length +
      ofReading([...own.statements, ...own.accounts]).length,
    lenses: [...lenses],
  }
}
