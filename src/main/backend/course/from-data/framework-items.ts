import { capital } from '../../../../shared/capital'
import { surnameOf } from '../../knowledge/lexicon'
import type { Framework } from '../facts'
import { causes } from './cause-items'
import { withOptions, type MadeItem } from './made-item'
import { contentWords } from '../../items/rules/words'
import { frameworkNamed, inASentence } from './naming'

/** What an examiner asks about a framework: whose it is, what it says, its terms, cases, critics and rivals, and where it applies. */
export function itemsOnFramework(framework: Framework, all: readonly Framework[]): MadeItem[] {
  const name = inASentence(framework)
  const known = new Map(all.map((other) => [other.id, other]))
  return [
    ...origin(framework, all),
    ...tenets(framework, known),
    ...terms(framework),
    ...stages(framework),
    ...tests(framework),
    ...cases(framework),
    ...causes(framework),
    ...critics(framework),
    ...rivals(framework, known),
    ...framework.exam_questions.map(({ q, rubric }): MadeItem => ({
      topic: 'framework',
      kind: 'application',
      stem: q,
      key: framework.thesis,
      rubric: [...rubric.map(capital), ...(rubric.length < ENOUGH_POINTS ? doubt(framework) : [])],
      said: [framework.thesis, name],
    })),
  ]
}

/** A short list of points is closed with what every examiner asks in the end. */
const ENOUGH_POINTS = 4
const doubt = ({ against }: Framework) =>
  against.slice(0, 1).map((evidence) => `Names evidence that would count against the framework, such as: ${evidence}`)

/** The main title, without what follows its colon. */
const shortTitle = (title: string) => title.split(':')[0] ?? title

function origin(framework: Framework, all: readonly Framework[]): MadeItem[] {
  const { work } = framework
  const title = shortTitle(work.title)
  const author = authorOfWork(framework)
  // One book may stand behind two frameworks; it is asked about once.
  const first = all.find((other) => other.work.title === work.title)
  if (author === undefined || first?.id !== framework.id) return []
  const others = near(framework, all)
    .filter(({ author: other }) => !other.includes(author) && !author.includes(other))
    .flatMap((other): [string, string][] => {
      const name = authorOfWork(other)
      return name === undefined || name.includes(' and ') !== author.includes(' and ')
        ? []
        : [[name, `Known for ${inASentence(other)}: “${shortTitle(other.work.title)}” (${other.work.year}).`]]
    })
  return [
    withOptions(
      {
        topic: 'framework',
        stem: `Who wrote “${title}” (${work.year})?`,
        key: author,
        accepted: surnames(author),
        said: [author, title],
      },
      others,
    ),
  ]
}

/** Where several are named one after another, who wrote the work cannot be told from the sheet. */
function authorOfWork({ author }: Framework): string | undefined {
  return /[;,]|administration/.test(author) ? undefined : author
}

const surnames = (author: string) => [author.split(' and ').map(surnameOf).join(' and ')]

/** Those it is confused with first, then those of its school: the likelier the confusion, the better the wrong option. */
const near = ({ id, school, often_confused_with }: Framework, all: readonly Framework[]) => {
  const nearness = (other: Framework) => (often_confused_with.includes(other.id) ? 2 : 0) + (other.school === school ? 1 : 0)
  return all.filter((other) => other.id !== id).toSorted((a, b) => nearness(b) - nearness(a))
}

/** What is told of a framework, or by a pronoun, rather than claimed by it. */
const HISTORY =
  /\b(?:1[89]|20)\d\d\b|^(?:it|its|the label|the book|the finding|the ideas|one explanation|another|steps|a second)\b|^[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?(?:adds|developed|joins|named|sorts)\b/

/** Whoever reads “win-set” need not know anything to answer “two-level games”. */
function namesItself(tenet: string, { name, author, terms }: Pick<Framework, 'name' | 'author' | 'terms'>): boolean {
  const telling = new Set(contentWords(`${name} ${author} ${terms.map(({ term }) => term).join(' ')}`).map(({ stem }) => stem))
  return contentWords(tenet).some(({ stem }) => telling.has(stem))
}

/** A rival says the contrary and so makes a wrong option that is wrong. */
function tenets({ tenets: all, rivals, ...framework }: Framework, known: ReadonlyMap<string, Framework>): MadeItem[] {
  const name = inASentence(framework)
  const wrong = rivals.flatMap(({ id, on }): [string, string][] => {
    const rival = known.get(id)
    return rival ? [[frameworkNamed(rival), `It differs from ${name} on ${on}.`]] : []
  })
  return all
    .filter((tenet) => wordCount(tenet) >= 5 && !HISTORY.test(tenet) && !namesItself(tenet, framework))
    .map((tenet) =>
      withOptions(
        { topic: 'framework', stem: `Which framework makes the following claim: ${tenet}?`, key: frameworkNamed(framework), said: [tenet] },
        wrong,
      ),
    )
}

const wordCount = (words: string) => words.split(/\s+/).length

/** A short meaning is asked for, a longer one is given and its term asked for. */
function terms({ terms: all, ...framework }: Framework): MadeItem[] {
  const name = inASentence(framework)
  const matched = all.filter(({ means }) => !/^that\b/.test(means)).slice(0, 5)
  const asked = all.filter(({ means }) => !/^that\b|which is a different idea/.test(means))
  const single = asked.map(({ term, means }, at): MadeItem =>
    at % 2 === 1 && wordCount(means) <= 10
      ? { topic: 'definition', kind: 'qa', stem: `What does “${term}” mean in the study of ${name}?`, key: means, said: [means, term] }
      : withOptions(
          { topic: 'definition', stem: `In the study of ${name}, what is the term for ${means}?`, key: term, said: [term, means] },
          all.filter((other) => other.term !== term).map((other) => [other.term, `It means ${other.means}.`]),
        ),
  )
  if (matched.length < 3) return single
  return [
    ...single,
    {
      topic: 'definition',
      kind: 'matching',
      stem: `Match each term in the study of ${name} with its meaning.`,
      key: '',
      pairs: matched.map(({ term, means }) => ({ left: term, right: means })),
      said: matched.map(({ means }) => means),
    },
  ]
}

function stages({ stages: all, ...framework }: Framework): MadeItem[] {
  if (all.length < 3) return []
  const name = inASentence(framework)
  const [first = '', second = '', third = ''] = all
  const last = all.at(-1) ?? ''
  return [
    withOptions({ topic: 'framework', stem: `In ${name}, what comes right after this step: ${first}?`, key: second, said: [second] }, [
      [third, 'That comes later.'],
      [last, 'That comes last.'],
    ]),
    ...(all.length <= 6
      ? [
          {
            topic: 'framework' as const,
            kind: 'ordering' as const,
            stem: `Put the steps of ${name} in order.`,
            key: '',
            sequence: all.map(capital),
            said: all,
          },
        ]
      : []),
  ]
}

/** What a framework predicts and what would count against it are each other's best wrong options. */
function tests({ predicts, against, ...framework }: Framework): MadeItem[] {
  const name = inASentence(framework)
  return [
    ...predicts.slice(0, 1).map((key) =>
      withOptions(
        { topic: 'outlook', stem: `Which of these is predicted by ${name}?`, key, said: [key] },
        against.map((wrong) => [wrong, 'That would count against it.']),
      ),
    ),
    ...against.slice(0, 1).map((key) =>
      withOptions(
        { topic: 'argument', stem: `Which of these would count against ${name}?`, key, said: [key] },
        predicts.map((wrong) => [wrong, 'That is what it predicts.']),
      ),
    ),
  ]
}

function cases({ cases: all, ...framework }: Framework): MadeItem[] {
  const name = inASentence(framework)
  const telling = all.filter(({ shows }) => wordCount(shows) >= 5)
  return telling.map(({ case: which, shows }) =>
    withOptions(
      {
        topic: 'framework',
        stem: `In the study of ${name}, which case is summed up as follows: ${shows}?`,
        key: which,
        said: [shows, which],
      },
      all.filter((other) => other.case !== which).map((other) => [other.case, `It makes another point: ${other.shows}.`]),
    ),
  )
}

function critics({ critiques, ...framework }: Framework): MadeItem[] {
  const name = inASentence(framework)
  const named = critiques.filter(({ by }) => /^[A-Z]\S* (?:[A-Z]|')/.test(by))
  return named.map(({ by, says }) => {
    const who = by.replace(/[,(].*$/, '').trim()
    return withOptions(
      {
        topic: 'attribution',
        stem: says.startsWith('found ')
          ? `Who, writing on ${name}, ${says}?`
          : `Whose objection to ${name} runs as follows: ${asSentence(says)}?`,
        key: who,
        accepted: surnames(who),
        said: [who, says],
      },
      critiques
        .filter((other) => other.by !== by && named.includes(other))
        .map((other) => [other.by.replace(/[,(].*$/, '').trim(), `The objection there is another: ${other.says}.`]),
    )
  })
}

/** “it needs firmer assumptions”, where the sheet leaves the subject out. */
const asSentence = (says: string) => (WITHOUT_SUBJECT.test(says) ? `it ${says}` : says)
const WITHOUT_SUBJECT = /^(?:applies|assumes|conflicts|fits|lumps|misreads|needs|says|takes|underrates)\b/

function rivals({ rivals: all, ...framework }: Framework, known: ReadonlyMap<string, Framework>): MadeItem[] {
  const name = inASentence(framework)
  return all.flatMap(({ id, on }): MadeItem[] => {
    const rival = known.get(id)
    if (!rival || !on.startsWith('whether')) return []
    return [
      withOptions(
        {
          topic: 'contrast',
          stem: `On which question do ${name} and ${inASentence(rival)} disagree?`,
          key: on,
          said: [on, frameworkNamed(rival)],
        },
        all
          .filter((other) => other.id !== id && other.on.startsWith('whether'))
          .map((other) => [other.on, `That is the dispute with ${inASentence(known.get(other.id) ?? rival)}.`]),
      ),
    ]
  })
}
