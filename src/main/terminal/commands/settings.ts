import type { Command } from 'commander'
import { Settings } from '../../../shared/settings'
import { print, table } from '../output'
import type { OpenSession } from '../session'

/** `settings [KEY=VALUE…]`: shows the settings, after changing those named. */
export function addSettings(program: Command, open: OpenSession): void {
  program
    .command('settings')
    .description('print the settings, or change some: settings fuzz=false learningSteps=1,10')
    .argument('[changes...]', 'KEY=VALUE; numbers in a list are separated by commas, an empty list is KEY=')
    .action(async (changes: string[], _options, command: Command) => {
      const wanted = changesOf(changes, (message) => command.error(`error: ${message}`))
      const settings = await open(command, changes.length > 0 ? 'made' : 'existing', ({ api }) =>
        changes.length > 0 ? api.settings.set(wanted) : api.settings.get(),
      )
      print(command, settings, () => table(Object.entries(settings).map(([key, value]) => [key, String(value)])))
    })
}

/** The changes as the router takes them; `wrong` does not return. */
export function changesOf<Key extends keyof Settings = keyof Settings>(
  changes: string[],
  wrong: (message: string) => never,
  shape: Pick<(typeof Settings)['shape'], Key> = Settings.shape,
): Partial<Pick<Settings, Key>> {
  return Object.fromEntries(
    changes.map((change) => {
      const [, key = '', text = ''] = /^(\w+)=(.*)$/.exec(change) ?? wrong(`“${change}” is not of the form KEY=VALUE`)
      const schema = shape[key as Key] ?? wrong(`there is no setting “${key}”; there are ${Object.keys(shape).join(', ')}`)
      const value = [
        text === '' ? undefined : Number(text),
        text === 'true' ? true : text === 'false' ? false : undefined,
        text,
        listOf(text),
      ].find((candidate) => schema.safeParse(candidate).success)
      return [key, value ?? wrong(`“${text}” cannot be the value of ${key}`)]
    }),
  ) as Partial<Pick<Settings, Key>>
}

const listOf = (text: string) => text.split(',').filter(Boolean).map(Number)
