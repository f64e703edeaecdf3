// The parts as they arrive; replaced by plain imports once all are there.
/* eslint-disable */
const parts = import.meta.glob([
  './study/index.ts',
  './progress/index.ts',
  './course/index.ts',
  './items/rules/index.ts',
  './knowledge/lexicon.ts',
])
export async function partsSoFar(resources: string): Promise<any> {
  const { readFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const load = async (path: string): Promise<any> => (await parts[path]?.().catch((error) => (console.error(path, error), {}))) ?? {}
  const study = await load('./study/index.ts')
  const progress = await load('./progress/index.ts')
  const course = await load('./course/index.ts')
  const rules = await load('./items/rules/index.ts')
  const { loadLexicon } = await load('./knowledge/lexicon.ts')
  const missing = (name: string) => () => {
    throw new Error(`${name} has not arrived yet`)
  }
  return {
    createStudy:
      study.createStudy ??
      (() => ({
        createCards: () => {},
        state: missing('study'),
        answer: missing('study'),
        bury: missing('study'),
        queue: missing('study'),
      })),
    overview: progress.overview ?? missing('overview'),
    stats: progress.stats ?? missing('stats'),
    loadCourse: course.loadCourse ?? (async () => {}),
    checkItem: rules.checkItem ?? (() => []),
    lexicon: loadLexicon ? loadLexicon(readFileSync(join(resources, 'facts', 'actors.yaml'), 'utf8')) : {},
  }
}
