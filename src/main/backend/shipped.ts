import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'

/** Names the build that we are part of; there is none where the sources themselves run, as in tests. */
declare const __BUILD__: string | undefined
const BUILD = typeof __BUILD__ === 'undefined' ? undefined : __BUILD__

/** A YAML file of what ships, parsed. Reading YAML takes most of a first start, so a build keeps each file as JSON too. Throws what reading and YAML throw. */
export const readShipped = (resources: string, name: string): unknown =>
  readKept(resources, name) ?? parse(readFileSync(join(resources, name), 'utf8'))

/** Keeps every YAML file of what ships as JSON. A build does so. */
export function keepAsJson(resources: string, build: string): void {
  const names = readdirSync(resources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  for (const name of names) keep(resources, name, parse(readFileSync(join(resources, name), 'utf8')), build)
}

/** Keeps what was made of the file or folder of that name, for `readKept` of the same build. */
export function keep(resources: string, name: string, made: unknown, build: string): void {
  const file = fileOf(resources, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${build}\n${JSON.stringify(made)}`)
}

/** What this very build made of it; undefined where none did, for what another kept may be of other sources. */
export function readKept(resources: string, name: string, build = BUILD): unknown {
  if (build === undefined) return undefined
  try {
    const kept = readFileSync(fileOf(resources, name), 'utf8')
    return kept.startsWith(`${build}\n`) ? JSON.parse(kept.slice(build.length + 1)) : undefined
  } catch {
    return undefined
  }
}

/** The build's own folder lies beside the one with what ships. */
const fileOf = (resources: string, name: string) => join(resources, '..', 'out', 'shipped', `${name}.json`)
