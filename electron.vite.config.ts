import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  main: {
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
