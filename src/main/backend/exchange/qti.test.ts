import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Item } from '../../../shared/item'
import { itemOf } from '../store/fixtures'
import { qtiPackage } from './qti'

const NASTY = `“a < b” & 'c' > "d" \u0007 ]]> é — 漢 🙂`
const READ = NASTY.replace('\u0007', '')
const asked = (item: Partial<Item>) => ({ item: itemOf('a', item), documentTitle: NASTY })

const questions = [
  asked({
    ...{ kind: 'mcq', stem: NASTY, key: 'half & half', options: ['a <third>', 'half & half', '"all"'], rationale: 'Said so.' },
    distractorReasons: { 'a <third>': 'No: <b>1986</b>.', '"all"': 'Too many.' },
  }),
  asked({ kind: 'qa', stem: 'Where did they meet?', key: 'Reykjavík', accepted: ['Reykjavik', 'in Reykjavík & nearby'] }),
  asked({ kind: 'cloze', stem: 'The zero option removed all _____ missiles.', key: 'intermediate-range' }),
  asked({
    ...{ kind: 'matching', stem: 'Which side was it?', key: '' },
    pairs: [
      { left: 'Malta', right: 'US' },
      { left: 'Yalta <1>', right: 'USSR' },
      { left: 'Geneva', right: 'US' },
    ],
  }),
  asked({ kind: 'ordering', stem: 'Put them in order.', key: '', sequence: ['preparation', 'negotiation', 'after & on'] }),
  asked({ kind: 'application', stem: 'Judge the summit.', key: 'Summits are tools.', rubric: ['Preparation < 1', 'Outcome'] }),
]

/** An XML parser that lets nothing pass: each file is well-formed, or the test fails. */
function parse(bytes: Uint8Array | undefined): Document {
  expect(bytes).toBeDefined()
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(strFromU8(bytes ?? new Uint8Array()), 'text/xml')
}
const all = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)]
const one = (node: Document | Element, name: string): Element => all(node, name)[0] as Element
const attribute = (node: Element, name: string) => node.getAttribute(name) ?? ''
const text = (node: Element) => node.textContent

const files = unzipSync(qtiPackage('Arms & men', questions))
const items = questions.map((_, at) => parse(files[`items/q${at + 1}.xml`]))

test('the manifest names every file of the package, and the test holds the items in their order', () => {
  const manifest = parse(files['imsmanifest.xml'])
  const hrefs = all(manifest, 'file').map((file) => attribute(file, 'href'))
  expect(hrefs.toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'imsmanifest.xml')
      .toSorted(),
  )
  const types = all(manifest, 'resource').map((resource) => attribute(resource, 'type'))
  expect(types).toEqual(['imsqti_test_xmlv2p1', ...questions.map(() => 'imsqti_item_xmlv2p1')])
  const section = one(parse(files['test.xml']), 'assessmentSection')
  expect(attribute(section, 'title')).toBe('Arms & men')
  expect(all(section, 'assessmentItemRef').map((ref) => attribute(ref, 'href'))).toEqual(questions.map((_, at) => `items/q${at + 1}.xml`))
})

test('every identifier that is referred to is there, and none stands there twice', () => {
  for (const item of items) {
    const ids = [...all(item, 'simpleChoice'), ...all(item, 'simpleAssociableChoice')].map((choice) => attribute(choice, 'identifier'))
    expect(new Set(ids).size).toBe(ids.length)
    if (ids.length > 0)
      for (const id of all(one(item, 'correctResponse'), 'value').flatMap((value) => text(value)?.split(' ') ?? []))
        expect(ids).toContain(id)
    const interaction = all(item, '*').find(({ tagName }) => tagName.endsWith('Interaction'))
    expect(attribute(interaction as Element, 'responseIdentifier')).toBe(attribute(one(item, 'responseDeclaration'), 'identifier'))
  }
})

test('what was asked and what is right come back from each kind, with every character', () => {
  const [choice, typed, gap, matching, order, essay] = items as [Document, Document, Document, Document, Document, Document]
  expect(text(one(choice, 'prompt'))).toBe(READ)
  const options = all(choice, 'simpleChoice')
  expect(options.map(text)).toEqual(['a <third>', 'half & half', '"all"'])
  const reasons = new Map(all(choice, 'modalFeedback').map((feedback) => [attribute(feedback, 'identifier'), text(feedback)]))
  expect(options.map((option) => reasons.get(attribute(option, 'identifier')))).toEqual(['No: <b>1986</b>.', 'Said so.', 'Too many.'])
  expect(attribute(options[1] as Element, 'identifier')).toBe(text(one(choice, 'value')))

  expect(all(typed, 'mapEntry').map((entry) => attribute(entry, 'mapKey'))).toEqual(['Reykjavík', 'Reykjavik', 'in Reykjavík & nearby'])
  const [from, sentence] = all(one(gap, 'itemBody'), 'p') as [Element, Element]
  expect(text(from)).toBe(READ)
  expect(sentence.childNodes.length).toBe(3)
  expect(text(sentence)).toBe('The zero option removed all  missiles.')

  const wordsOf = new Map(all(matching, 'simpleAssociableChoice').map((side) => [attribute(side, 'identifier'), text(side)]))
  const pairs = all(one(matching, 'correctResponse'), 'value').map((value) =>
    text(value)
      ?.split(' ')
      .map((id) => wordsOf.get(id)),
  )
  expect(pairs).toEqual([
    ['Malta', 'US'],
    ['Yalta <1>', 'USSR'],
    ['Geneva', 'US'],
  ])
  const most = all(matching, 'simpleAssociableChoice').filter((side) => attribute(side, 'identifier').startsWith('right'))
  expect(most.map((side) => attribute(side, 'matchMax'))).toEqual(['3', '3'])

  const stepOf = new Map(all(order, 'simpleChoice').map((step) => [attribute(step, 'identifier'), text(step)]))
  expect(all(one(order, 'correctResponse'), 'value').map((value) => stepOf.get(text(value) ?? ''))).toEqual([
    'preparation',
    'negotiation',
    'after & on',
  ])
  expect(all(order, 'simpleChoice').map(text)).not.toEqual(['preparation', 'negotiation', 'after & on'])

  expect(all(one(essay, 'rubricBlock'), 'li').map(text)).toEqual(['Preparation < 1', 'Outcome'])
  expect(attribute(one(essay, 'rubricBlock'), 'view')).toBe('scorer tutor')
})

test('the same quiz is the same package, byte for byte', () => {
  expect(qtiPackage('Arms & men', questions)).toEqual(qtiPackage('Arms & men', questions))
})

test('a setting is a paragraph of its own above what is asked, in place of the reading', () => {
  const stem = '[A reading › Round two: They met.] He left for _____.'
  const [gap, choice] = [
    asked({ kind: 'cloze', stem, key: 'Bonn' }),
    asked({ kind: 'mcq', stem: stem.replace('_____.', 'which city?'), key: 'Bonn', options: ['Bonn', 'Rome'] }),
  ]
  const made = unzipSync(qtiPackage('Quiz', [gap, choice]))
  const item = parse(made['items/q1.xml'])
  expect(all(item, 'p').map(text)).toEqual(['A reading › Round two: They met.', 'He left for .'])
  expect(attribute(one(item, 'assessmentItem'), 'title')).toBe('1. He left for ….')
  expect(all(parse(made['items/q2.xml']), 'prompt').map(text)).toEqual(['He left for which city?'])
})
