import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { keepCourse } from './src/main/backend/course/kept'
import { keepAsJson } from './src/main/backend/shipped'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** What ships as text is read and made once, here; only the code of this very build uses it. */
const BUILD = randomUUID()
function keepShipped() {
  keepAsJson(path('resources'), BUILD)
  keepCourse(path('resources'), BUILD)
}

export default defineConfig({
  main: {
    define: { __BUILD__: JSON.stringify(BUILD) },
    plugins: [{ name: 'shipped', closeBundle: keepShipped }],
    build: {
      // The tests run on Electron 33, whose Node is 20; the backend itself runs on Node 24 (DESIGN section 8).
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: ['electron', 'web', 'web-process', 'cli', 'backend-process'].map((name) => path(`src/main/${name}.ts`)),
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      // A sandboxed preload must be CommonJS.
      rollupOptions: { input: { bridge: path('src/preload/bridge.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: path('src/renderer'),
    // The renderer has its own root, so the config has to be named.
    plugins: [svelte({ configFile: path('svelte.config.js') })],
    build: {
      target: 'chrome130',
      outDir: path('out/renderer'),
      minify: true,
      rollupOptions: { input: path('src/renderer/index.html') },
    },
  },
})
