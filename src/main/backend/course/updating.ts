import type { CourseNews } from '../../../shared/course-contract'
import type { Store } from '../store'
import { correctBriefings, noteVersions, saysTheSame, type Outdated } from './correcting'
import { keptOutlines } from './kept'
import { unitIn, type CourseOptions } from './making'
import { readUnits } from './units'

/**
 * Brings the briefings in the library up to what ships now, where that is another version of them: on a start after an update. What the user removed stays
 * away. Returns what changed; null when there was nothing to do, which costs a build of the app one query.
 */
export function updateCourse(options: CourseOptions): CourseNews | null {
  const { store, resources, newId } = options
  const inLibrary = givenBriefings(store)
  const outdated = readUnits(resources).flatMap(({ id }) => {
    const given = inLibrary.filter(({ name }) => name.startsWith(`course/${id}/`))
    const hashes = new Map(keptOutlines(resources, id)?.map(({ name, hash }) => [name, hash]))
    if (given.every(({ name, hash }) => hashes.get(name) === hash)) return []
    const shipped = new Map(unitIn(options, id).map((briefing) => [briefing.name, briefing]))
    return given.flatMap(({ documentId, name, hash }): Outdated[] => {
      const now = shipped.get(name)
      return now && now.hash !== hash ? [{ documentId, shipped: now }] : []
    })
  })
  const [same, changed] = [true, false].map((one) => outdated.filter((briefing) => saysTheSame(store, briefing) === one)) as [
    Outdated[],
    Outdated[],
  ]
  store.background('Note the version of the course', () => noteVersions(store, same))
  return changed.length > 0 ? correctBriefings(store, changed, newId) : null
}

/** The briefings in the library by their paths, each with the hash of the version that was given. */
const givenBriefings = (store: Store) =>
  store
    .prepare<[], { documentId: string; name: string; hash: string }>(
      `SELECT id AS documentId, source AS name, hash FROM document WHERE format = 'course' AND removed_at IS NULL`,
    )
    .all()
