import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DocumentBody } from '../../../shared/document'
import { readDocument } from './index'

const folder = new URL('../../../../../shared/texts/', import.meta.url)
const isThere = existsSync(new URL('hopes-and-limits.txt', folder))
if (!isThere) console.info('The readings in ../shared/texts are not here: their tests are skipped.')

const read = (name: string) => readDocument({ name, bytes: readFileSync(new URL(name, folder)) })
const blocksOf = (body: DocumentBody, kind: string) =>
  body.blocks.filter((block) => block.kind === kind).map(({ start, end }) => body.text.slice(start, end))
const firstWords = (texts: string[], count: number) => texts.map((text) => text.split(' ').slice(0, count).join(' '))

/** A passage outside headings begins like a sentence and ends like one; a lead-in to a list ends with a colon, a reference with a bracket. */
function expectSentences(body: DocumentBody): void {
  for (const { start, end, block } of body.passages) {
    if (body.blocks[block]?.kind === 'heading') continue
    const sentence = body.text.slice(start, end)
    expect(sentence).toMatch(/^[“"(]?\p{Lu}/u)
    expect(sentence).toMatch(/(?:[.!?][”"’)]*|:|\))$/)
    expect(sentence.split(' ').length).toBeLessThan(80)
  }
}

describe.skipIf(!isThere)('the two shared readings', () => {
  test('an article copied from a web page', () => {
    const body = read('hopes-and-limits.txt')
    expect(body.title).toBe('Hopes and limits of the Trump-Putin relationship')
    expect(blocksOf(body, 'heading')).toEqual([body.title])
    expect(blocksOf(body, 'paragraph')).toHaveLength(9)
    expect(body.text).toContain('Secretary of State Rex Tillerson declined')
    expect(body.text).not.toMatch(/Comment|USATrump|\u00a0/)
    expect(body.dropped.map(({ reason }) => reason)).toEqual(['share-button', 'comment-form'])
    expectSentences(body)
  })

  test('an article of headings and labelled lists', () => {
    const body = read('unfulfilled-promises.txt')
    expect(body.title.split(':')[0]).toBe('A History of Unfulfilled Promises')
    expect(body.sections.map(({ title, level }) => `${level} ${title.split(':')[0]}`)).toEqual([
      '1 A History of Unfulfilled Promises',
      '2 Context and Background',
      '2 In-Depth Analysis',
      '2 Pros and Cons',
      '3 Pros',
      '3 Cons',
      '2 Key Takeaways',
      '2 Future Outlook',
      '2 Call to Action',
    ])
    expect(firstWords(blocksOf(body, 'list-item'), 2)).toEqual([
      ...['Direct Communication', 'Personal Rapport', 'Raising Key', 'Symbolic Importance:'],
      ...['Lack of', 'Risk of', 'Concerns Over', 'Opportunity Cost:', 'Setting Unrealistic'],
      ...['History of', 'Differing Strategic', 'Domestic Political', 'The Helsinki', 'Symbolism vs.', 'Personal Diplomacy’s'],
      ...['Stay Informed:', 'Engage in', 'Support Diplomatic', 'Demand Transparency:'],
    ])
    expect(body.text).not.toMatch(/Leave a Reply|logged in|_/)
    expectSentences(body)
  })
})
