import { expect, test } from 'vitest'
import { isFileContent, isPdfName, isSafeName } from './saved-files'

test('only tables, pictures and quizzes with plain names may be saved', () => {
  expect(['calendar.csv', 'recall-today.png', 'mock-exam.gift', 'mock-exam.zip', 'mock-exam-quiz.json'].every(isSafeName)).toBe(true)
  expect(['mock-exam.pdf', 'mock-exam.html', '../x.pdf', 'X.pdf'].map(isPdfName)).toEqual([true, false, false, false])
  expect(['../x.csv', '/etc/x.csv', 'x.sh', 'x.csv.exe', '.csv', 'a/b.png', 'C:\\x.png', '', 7].some(isSafeName)).toBe(false)
})

test('only bytes may be saved, and not without end', () => {
  expect(isFileContent(new Uint8Array(3))).toBe(true)
  expect(['text', null, { byteLength: 1 }, new Uint8Array(50_000_001)].some(isFileContent)).toBe(false)
})
