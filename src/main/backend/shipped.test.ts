import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { keepAsJson, readKept, readShipped } from './shipped'

let root: string
let resources: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aide-memoire-shipped-'))
  resources = join(root, 'resources')
  mkdirSync(join(resources, 'facts'), { recursive: true })
  writeFileSync(join(resources, 'facts', 'one.yaml'), '- name: Yalta\n  year: 1945\n')
  return () => rmSync(root, { recursive: true })
})

test('what a build kept is read by that build alone', () => {
  expect(readKept(resources, 'facts/one.yaml', 'this')).toBeUndefined()
  keepAsJson(resources, 'this')
  expect(readKept(resources, 'facts/one.yaml', 'this')).toEqual([{ name: 'Yalta', year: 1945 }])
  expect(readKept(resources, 'facts/one.yaml', 'another')).toBeUndefined()
})

test('where the sources themselves run, the files are read, whatever a build kept', () => {
  keepAsJson(resources, 'this')
  writeFileSync(join(resources, 'facts', 'one.yaml'), '- name: Potsdam\n')
  expect(readShipped(resources, 'facts/one.yaml')).toEqual([{ name: 'Potsdam' }])
})
