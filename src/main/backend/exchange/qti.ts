import { strToU8, zipSync } from 'fflate'
import type { Item } from '../../../shared/item'
import type { Question } from '../../../shared/quiz'
import { askedIn } from '../../../shared/setting'
import { lineAbove } from '../../../shared/where-asked'
import { GAP } from '../../../shared/words'
import { element, xmlFile, type Child, type Element } from './xml'

const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const PACKAGE = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const TEMPLATES = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates'

/**
 * A quiz as an IMS content package with QTI 2.1 items, the version that Canvas, Moodle's plug-ins, TAO and OLAT import: choices, typed answers, gaps, matchings, orders,
 * and essays with their rubric for whoever marks them. A line above each question is its setting, or says which reading it comes from. A test in it keeps the
 * questions together and in their order.
 */
export function qtiPackage(name: string, questions: readonly Question[]): Uint8Array {
  const items = questions.map((question, at) => ({
    id: `q${at + 1}`,
    item: { ...question.item, stem: askedIn(question.item.stem) },
    documentTitle: question.documentTitle,
    from: lineAbove(question),
  }))
  const files: Record<string, Uint8Array> = {
    'imsmanifest.xml': strToU8(xmlFile(manifest(items))),
    'test.xml': strToU8(xmlFile(test(name, items))),
  }
  for (const entry of items) files[`items/${entry.id}.xml`] = strToU8(xmlFile(assessmentItem(entry)))
  return zipSync(files, { mtime: new Date('2000-01-01T00:00:00Z') })
}

interface Entry {
  id: string
  item: Item
  documentTitle: string
  from: string
}

const manifest = (items: readonly Entry[]): Element =>
  element(
    'manifest',
    { xmlns: PACKAGE, identifier: 'quiz' },
    element('metadata', {}, element('schema', {}, 'QTIv2.1 Package'), element('schemaversion', {}, '1.0.0')),
    element('organizations'),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: 'test', type: 'imsqti_test_xmlv2p1', href: 'test.xml' },
        element('file', { href: 'test.xml' }),
        items.map(({ id }) => element('dependency', { identifierref: id })),
      ),
      items.map(({ id }) =>
        element(
          'resource',
          { identifier: id, type: 'imsqti_item_xmlv2p1', href: `items/${id}.xml` },
          element('file', { href: `items/${id}.xml` }),
        ),
      ),
    ),
  )

const test = (name: string, items: readonly Entry[]): Element =>
  element(
    'assessmentTest',
    { xmlns: QTI, identifier: 'test', title: name },
    element(
      'testPart',
      { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'simultaneous' },
      element(
        'assessmentSection',
        { identifier: 'section', title: name, visible: true },
        items.map(({ id }) => element('assessmentItemRef', { identifier: id, href: `items/${id}.xml` })),
      ),
    ),
  )

/** What one kind of question is made of. */
interface Parts {
  responses: Element
  body: Child[]
  processing: Element | undefined
  /** Why an option is right or wrong: shown by the outcome FEEDBACK. */
  reasons?: Element[]
  most?: number
}

function assessmentItem({ id, item, documentTitle, from }: Entry): Element {
  const { responses, body, processing, reasons = [], most = 1 } = partsOf(item)
  const title = `${id.slice(1)}. ${item.stem.replaceAll(GAP, '…')}`.slice(0, 120)
  return element(
    'assessmentItem',
    { xmlns: QTI, identifier: id, title, adaptive: false, timeDependent: false, label: documentTitle.slice(0, 250) || undefined },
    responses,
    element(
      'outcomeDeclaration',
      { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
      element('defaultValue', {}, element('value', {}, '0')),
    ),
    element(
      'outcomeDeclaration',
      { identifier: 'MAXSCORE', cardinality: 'single', baseType: 'float' },
      element('defaultValue', {}, element('value', {}, String(most))),
    ),
    reasons.length > 0 && element('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'single', baseType: 'identifier' }),
    element('itemBody', {}, from !== '' && paragraph(element('em', {}, from)), ...body),
    processing,
    reasons,
  )
}

function partsOf(item: Item): Parts {
  switch (item.kind) {
    case 'mcq':
      return choice(item)
    case 'matching':
      return matching(item)
    case 'ordering':
      return ordering(item)
    case 'application':
      return essay(item)
    case 'qa':
    case 'cloze':
      return typed(item)
  }
}

const paragraph = (...words: Child[]) => element('p', {}, ...words)
const template = (name: string) => element('responseProcessing', { template: `${TEMPLATES}/${name}` })
const correct = (values: readonly string[]) =>
  element(
    'correctResponse',
    {},
    values.map((value) => element('value', {}, value)),
  )

function choice({ stem, options = [], key, distractorReasons = {}, rationale }: Item): Parts {
  const named = options.map((option, at) => ({
    option,
    id: `option${at + 1}`,
    reason: option === key ? rationale : distractorReasons[option],
  }))
  const right = named.find(({ option }) => option === key)?.id ?? ''
  return {
    responses: element('responseDeclaration', { identifier: 'RESPONSE', cardinality: 'single', baseType: 'identifier' }, correct([right])),
    body: [
      element(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: false, maxChoices: 1 },
        element('prompt', {}, stem),
        named.map(({ option, id }) => element('simpleChoice', { identifier: id }, option)),
      ),
    ],
    processing: element(
      'responseProcessing',
      {},
      scoreWhenCorrect(),
      element('setOutcomeValue', { identifier: 'FEEDBACK' }, element('variable', { identifier: 'RESPONSE' })),
    ),
    // Behind the question, not within the options: importers that do not know feedback would show it as part of them.
    reasons: named.flatMap(({ id, reason }) =>
      reason === undefined
        ? []
        : [element('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier: id, showHide: 'show' }, paragraph(reason))],
    ),
  }
}

const scoreWhenCorrect = () =>
  element(
    'responseCondition',
    {},
    element(
      'responseIf',
      {},
      element('match', {}, element('variable', { identifier: 'RESPONSE' }), element('correct', { identifier: 'RESPONSE' })),
      element('setOutcomeValue', { identifier: 'SCORE' }, element('baseValue', { baseType: 'float' }, '1')),
    ),
  )

/** A gap stands where it stands in its sentence; other answers are typed under the question. */
function typed({ stem, key, accepted }: Item): Parts {
  const answers = [...new Set([key, ...accepted])].filter(Boolean)
  const field = element('textEntryInteraction', {
    responseIdentifier: 'RESPONSE',
    expectedLength: Math.min(80, Math.max(15, key.length + 5)),
  })
  const [before = '', ...after] = stem.split(GAP)
  return {
    responses: element(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' },
      correct([key]),
      element(
        'mapping',
        { lowerBound: 0, upperBound: 1, defaultValue: 0 },
        answers.map((answer) => element('mapEntry', { mapKey: answer, mappedValue: 1, caseSensitive: false })),
      ),
    ),
    body: after.length === 1 ? [paragraph(before, field, after[0] ?? '')] : [paragraph(stem), paragraph(field)],
    processing: template('map_response'),
  }
}

function matching({ stem, pairs = [] }: Item): Parts {
  const rights = [...new Set(pairs.map(({ right }) => right))].toSorted((a, b) => a.localeCompare(b, 'en'))
  const values = pairs.map(({ right }, at) => `left${at + 1} right${rights.indexOf(right) + 1}`)
  const side = (words: readonly string[], name: string, most: number) =>
    element(
      'simpleMatchSet',
      {},
      words.map((one, at) => element('simpleAssociableChoice', { identifier: `${name}${at + 1}`, matchMax: most }, one)),
    )
  return {
    responses: element(
      'responseDeclaration',
      { identifier: 'RESPONSE', cardinality: 'multiple', baseType: 'directedPair' },
      correct(values),
      element(
        'mapping',
        { lowerBound: 0, upperBound: 1, defaultValue: 0 },
        values.map((value) => element('mapEntry', { mapKey: value, mappedValue: (1 / pairs.length).toFixed(4) })),
      ),
    ),
    body: [
      element(
        'matchInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: true, maxAssociations: pairs.length },
        element('prompt', {}, stem),
        side(
          pairs.map(({ left }) => left),
          'left',
          1,
        ),
        // As often as needed: one side may have made several concessions.
        side(rights, 'right', rights.length === pairs.length ? 1 : pairs.length),
      ),
    ],
    processing: template('map_response'),
  }
}

function ordering({ stem, sequence = [] }: Item): Parts {
  const ids = sequence.map((_, at) => `step${at + 1}`)
  // As it stands where a player does not shuffle: by the alphabet, which is no order in time.
  const shown = sequence.map((step, at) => ({ step, id: ids[at] ?? '' })).toSorted((a, b) => a.step.localeCompare(b.step, 'en'))
  return {
    responses: element('responseDeclaration', { identifier: 'RESPONSE', cardinality: 'ordered', baseType: 'identifier' }, correct(ids)),
    body: [
      element(
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: true },
        element('prompt', {}, stem),
        shown.map(({ step, id }) => element('simpleChoice', { identifier: id }, step)),
      ),
    ],
    processing: template('match_correct'),
  }
}

/** Marked by a person: the rubric is shown to scorers alone, one mark for each point. */
function essay({ stem, key, rubric = [] }: Item): Parts {
  return {
    responses: element('responseDeclaration', { identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' }),
    body: [
      element(
        'rubricBlock',
        { view: 'scorer tutor' },
        key !== '' && paragraph(key),
        rubric.length > 0 && element('ul', {}, ...rubric.map((point) => element('li', {}, point))),
        key === '' && rubric.length === 0 && paragraph('Marked by the teacher.'),
      ),
      paragraph(stem),
      element('extendedTextInteraction', { responseIdentifier: 'RESPONSE', expectedLines: 15 }),
    ],
    processing: undefined,
    most: Math.max(1, rubric.length),
  }
}
