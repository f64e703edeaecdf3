/** The arrows of DESIGN section 3. Data flows library → knowledge → items → study / quiz → progress. */
const backend = '^src/main/backend/'
const part = (name) => `${backend}${name}/`
const parts = ['library', 'knowledge', 'items', 'study', 'quiz', 'progress', 'browse', 'extra']
/** A part imports only from parts to its left, from the store and from src/shared. study and quiz stand side by side. */
const right = (name) => parts.slice(parts.indexOf(name) + 1).filter((other) => !(name === 'study' && other === 'quiz'))

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'shared-imports-nothing-of-ours', severity: 'error', from: { path: '^src/shared' }, to: { path: '^src/(?!shared)' } },
    { name: 'renderer-imports-only-shared', severity: 'error', from: { path: '^src/renderer' }, to: { path: '^src/(main|preload)' } },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/(renderer|shared)', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'preload-stands-alone', severity: 'error', from: { path: '^src/preload' }, to: { path: '^src/(main|renderer)' } },
    { name: 'backend-has-no-electron', severity: 'error', from: { path: backend }, to: { path: '^node_modules/electron/|^electron$' } },
    { name: 'backend-knows-no-shell', severity: 'error', from: { path: backend }, to: { path: '^src/main/(shell/|electron|web|cli)' } },
    {
      name: 'electron-only-in-the-shell',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/shell/|main/electron\\.ts|preload/)' },
      to: { path: '^node_modules/electron/|^electron$' },
    },
    {
      name: 'store-is-the-ground',
      severity: 'error',
      from: { path: part('store') },
      to: { path: `${backend}(library|knowledge|items|study|quiz|progress|course|exchange)/` },
    },
    ...parts.map((name) => ({
      name: `${name}-looks-left`,
      severity: 'error',
      from: { path: part(name), pathNot: '(\\.test|/fixtures/[^/]+)\\.ts$' },
      to: { path: `${backend}(${[...right(name), 'course', 'exchange'].join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
}
