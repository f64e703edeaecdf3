import { openNewCard } from '../own/open'
import { backUp } from './backups.svelte'
import { dialogs } from './dialogs.svelte'
import { chooseFiles } from './file-types'
import { redo, undo } from './history.svelte'
import { imports } from './imports.svelte'
import type { Command } from './keys.svelte'
import { router } from './router.svelte'
import { screens } from './screens'
import { theme, type ThemeName } from './theme.svelte'

/** What can be done on every screen. The ids are those of the desktop's menu (src/shared/bridge.ts). */
export const globalCommands: readonly Command[] = [
  {
    id: 'palette',
    title: 'Search and commands',
    section: 'General',
    keys: 'mod+k',
    inFields: true,
    quiet: true,
    run: () => (dialogs.palette = true),
  },
  { id: 'keys', title: 'Show all keys', section: 'General', keys: '?', run: () => (dialogs.keys = true) },
  { id: 'undo', title: 'Undo', section: 'General', keys: 'mod+z', run: () => undo() },
  { id: 'redo', title: 'Redo', section: 'General', keys: ['mod+shift+z', 'mod+y'], run: () => redo() },
  { id: 'import', title: 'Import readings…', section: 'Readings', keys: 'mod+o', inFields: true, run: importChosen },
  {
    id: 'paste-reading',
    title: 'Paste text as a reading…',
    section: 'Readings',
    keys: ['shift+p', 'mod+shift+n'],
    run: () => (dialogs.paste = true),
  },
  { id: 'new-card', title: 'New card…', section: 'General', keys: 'c', run: () => openNewCard() },
  { id: 'extra', title: 'Extra study…', section: 'General', keys: 'shift+e', run: () => (dialogs.extra = true) },
  { id: 'backup', title: 'Back up now', section: 'General', run: () => backUp() },
  ...screens
    .filter((screen) => screen.place !== 'none')
    .map((screen) => ({
      id: `go:${screen.name}`,
      title: `Go to ${screen.title}`,
      section: 'Go to',
      keys: screen.keys,
      run: () => router.go(screen.name),
    })),
  ...(['system', 'light', 'dark', 'sepia'] as const).map((name) => ({
    id: `theme:${name}`,
    title: `Theme: ${themeTitle(name)}`,
    section: 'Look',
    run: () => theme.choose(name),
  })),
]

async function importChosen() {
  imports.addFiles(await chooseFiles())
}

function themeTitle(name: ThemeName): string {
  return name === 'system' ? 'as the system' : name
}
