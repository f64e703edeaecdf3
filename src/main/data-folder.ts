import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

interface Surroundings {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  home: string
}

/** The folder with the user's store: as given, else AIDE_MEMOIRE_DATA, else the platform's usual place. */
export function dataFolder(
  given?: string,
  around: Surroundings = { env: process.env, platform: process.platform, home: homedir() },
): string {
  const chosen = given || around.env['AIDE_MEMOIRE_DATA']
  return chosen ? resolve(chosen) : join(usualPlace(around), 'aide-memoire')
}

function usualPlace({ env, platform, home }: Surroundings): string {
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env['XDG_DATA_HOME'] || join(home, '.local', 'share')
}
