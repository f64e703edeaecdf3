import { capital } from '../../../../shared/capital'
import { MONTH } from '../../../../shared/months'
import type { Meeting } from '../facts'
import { causes } from './cause-items'
import { withOptions, type MadeItem } from './made-item'
import { contentWords } from '../../items/rules/words'
import { daysNamed, leadersOf, meetingNamed, monthNamed, plainName, sideNamed, spoken } from './naming'

type Wrong = [option: string, reason: string]

/** What an examiner asks about a meeting: when, where, who, what was agreed, who gave what and what became of it, and whose account says what. */
export function itemsOnMeeting(meeting: Meeting, all: readonly Meeting[]): MadeItem[] {
  const others = all.filter(({ id }) => id !== meeting.id).toSorted((a, b) => apart(a, meeting) - apart(b, meeting))
  return [
    ...whenAndWhere(meeting, others),
    ...people(meeting),
    ...agreements(meeting, others),
    ...concessions(meeting, others),
    ...quotations(meeting),
    ...causes(meeting),
    ...disputes(meeting),
    ...essays(meeting),
  ]
}

const apart = (one: Meeting, other: Meeting) => Math.abs(Date.parse(one.start) - Date.parse(other.start))

function whenAndWhere(meeting: Meeting, others: readonly Meeting[]): MadeItem[] {
  const { start, end, place, duration } = meeting
  const leaders = leadersOf(meeting)
  const who = spoken(leaders)
  const name = meetingNamed(meeting)
  const days = daysNamed(start, end)
  return [
    {
      topic: 'meeting',
      kind: 'qa',
      stem: `On which ${start === end ? 'day' : 'days'} did ${name} take place?`,
      key: days,
      accepted: [days.replace(' to ', '–')],
      said: [days],
    },
    ...(inNoOneCity.test(place.venue ?? '')
      ? []
      : [
          withOptions(
            { topic: 'meeting', stem: `In which city did ${who} meet in ${monthNamed(start)}?`, key: place.city, said: [place.city, days] },
            others
              .filter((other) => other.place.city !== place.city)
              .map((other): Wrong => [other.place.city, `${capital(meetingNamed(other))} was held there.`]),
          ),
        ]),
    ...(place.venue && !/[;,(]|^(?:Kremlin|White House)/.test(place.venue)
      ? [
          {
            topic: 'meeting' as const,
            kind: 'qa' as const,
            stem: `Where in or near ${place.city} did ${who} meet in ${monthNamed(start)}?`,
            key: place.venue,
            said: [place.venue],
          },
        ]
      : []),
    // A number of days follows from the dates.
    ...(/^(?:about [\w ]+ hours?|nearly [\w ]+ hours?|over [\w ]+ hours)$/.test(duration)
      ? [{ topic: 'quantity' as const, kind: 'qa' as const, stem: `How long did ${name} last?`, key: duration, said: [duration] }]
      : []),
  ]
}

/** A meeting at two places is in no one city, and one in a castle near a town is not in the city it is named after. */
const inNoOneCity = /\b(?:then|near)\b/

function people(meeting: Meeting): MadeItem[] {
  const leaders = leadersOf(meeting)
  const ministers = meeting.participants.filter(({ name }) => !leaders.includes(name))
  return ministers
    .filter(({ office }) => meeting.participants.filter((other) => other.office === office).length === 1 && office.length < 70)
    .slice(0, 2)
    .map(({ name, office }) =>
      withOptions(
        {
          topic: 'meeting',
          stem: `Who was ${office} at ${meetingNamed(meeting)}?`,
          key: name,
          accepted: [name.split(' ').at(-1) ?? name],
          said: [name, office],
        },
        ministers.filter((other) => other.name !== name).map((other): Wrong => [other.name, `There as ${other.office}.`]),
      ),
    )
}

function agreements(meeting: Meeting, others: readonly Meeting[]): MadeItem[] {
  const name = meetingNamed(meeting)
  const elsewhere = others.flatMap((other) =>
    other.agreements.map(({ title }): Wrong => [plainName(title), `That came of ${meetingNamed(other)}.`]),
  )
  return meeting.agreements
    .filter(({ title }) => !/^(?:joint (?:summit )?(?:statement|declaration|communique)|talks?)/i.test(title))
    .flatMap(({ title, what, date }) => [
      withOptions(
        {
          topic: 'meeting',
          stem: isDone(what) ? `Which agreement of ${name} ${what}?` : `What was agreed at ${name} under this heading: ${what}?`,
          key: plainName(title),
          said: [title, what],
        },
        elsewhere.filter(([option]) => option !== plainName(title)),
      ),
      ...figures(plainName(title), what, date.slice(0, 4)),
    ])
    .filter(({ stem }) => !stem.startsWith('What was agreed'))
}

/** The figure in what an agreement did, as a gap. */
function figures(title: string, what: string, year: string): MadeItem[] {
  const [figure] = /\d[\d,]*(?: to \d[\d,]*)?/.exec(isDone(what) ? what : '') ?? []
  if (figure === undefined || /^(?:19|20)\d\d$/.test(figure) || new RegExp(`${figure} ${MONTH}`).test(what)) return []
  return [
    {
      topic: 'quantity',
      kind: 'cloze',
      stem: `The ${title} of ${year} ${what.replace(figure, '_____')}.`,
      key: figure,
      accepted: [figure.replaceAll(',', '')],
      said: [what, title],
    },
  ]
}

/** "limited each side to …", rather than "a truce …". */
const isDone = (what: string) => /^(?:\w+ed|set|put|cut|led|laid|said|gave|took|made|began|froze|left|let|kept|brought|split)\b/.test(what)

function concessions(meeting: Meeting, others: readonly Meeting[]): MadeItem[] {
  const name = meetingNamed(meeting)
  const { concessions: all } = meeting
  return all.flatMap(({ by, to, what, later }): MadeItem[] => {
    if (!isDone(what)) return []
    const side = sideNamed(by)
    const said = [what]
    const here: Wrong[] = all
      .filter((other) => other.by !== by && isDone(other.what))
      .map((other) => [other.what, `That was the doing of ${sideNamed(other.by)}.`])
    // What was given elsewhere in the same field may well have been given here too.
    const fields = new Set(all.filter((here) => here.by === by).map(({ issue }) => issue))
    const there: Wrong[] = others
      .filter((other) => apart(other, meeting) < SAME_AGE_MILLIS)
      .flatMap((other) =>
        other.concessions
          .filter(
            (one) =>
              one.by === by && isDone(one.what) && !fields.has(one.issue) && !all.some((here) => saysNearlyTheSame(here.what, one.what)),
          )
          .map((one): Wrong => [one.what, `That was at ${meetingNamed(other)}.`]),
      )
    const first = all.find((other) => other.by === by && other.to === to && isDone(other.what))
    return [
      ...(first?.what === what
        ? [
            withOptions({ topic: 'concession', stem: conceded(side, sideNamed(to), name, by === all[0]?.by), key: what, said }, [
              ...there.slice(0, 2),
              ...here,
              ...there.slice(2),
            ]),
          ]
        : []),
      ...(TELLING.test(what)
        ? []
        : [
            {
              topic: 'concession' as const,
              kind: 'qa' as const,
              stem: `Which side, at ${name}, ${what}?`,
              key: side,
              accepted: [by],
              said: [what, side],
            },
          ]),
      {
        topic: 'concession',
        kind: 'qa',
        stem: `At ${name}, ${side} ${what}. What became of that?`,
        key: (later.split(/[;:]/)[0] ?? later).trim().split(' ').length <= 2 ? later.replace(/^[^:]*: /, '') : later,
        said: [later],
      },
    ]
  })
}

/** In two words for the two sides: else the questions would differ by nothing but the order of two names. */
const conceded = (giver: string, taker: string, name: string, gaveFirst: boolean) =>
  `What did ${giver} ${gaveFirst ? 'concede to' : 'grant'} ${taker} at ${name}?`

/** What belongs to another age is no wrong option that anyone would choose. */
const SAME_AGE_MILLIS = 15 * 365.25 * 86_400_000

/** A promise given at one meeting and repeated at the next would be no wrong option: they share a name, or two words that count. */
function saysNearlyTheSame(one: string, other: string): boolean {
  const names = (words: string) => new Set(words.match(/\b(?!US\b|Soviet\b|Moscow\b)[A-Z][\w-]{2,}/g) ?? [])
  const roots = (words: string) => new Set(contentWords(words).map(({ stem }) => stem))
  const shared = <T>(a: Set<T>, b: Set<T>) => [...a].filter((word) => b.has(word)).length
  return shared(names(one), names(other)) > 0 || shared(roots(one), roots(other)) > 1
}

/** What names one side was the doing of the other. */
const TELLING = /\b(?:Moscow|Soviet|Russian?|Washington|US|American|NATO|UN|Putin|Trump|Ukraine|Backfire|Pershing|Curzon)\b/

function quotations(meeting: Meeting): MadeItem[] {
  return meeting.quotes
    .filter(({ speaker }) => !/joint|statement|declaration|\(/i.test(speaker))
    .map(({ speaker, words }) =>
      withOptions(
        {
          topic: 'attribution',
          stem: `Who said this in connection with ${meetingNamed(meeting)}: “${words}”?`,
          key: speaker,
          accepted: [speaker.split(' ').at(-1) ?? speaker],
          said: [words, speaker],
        },
        meeting.participants
          .filter(({ name }) => name !== speaker)
          .map(({ name, office }): Wrong => [name, `Took part as ${office}; the words are those of ${speaker}.`]),
      ),
    )
}

function disputes(meeting: Meeting): MadeItem[] {
  return worthAsking(meeting).flatMap(({ question, accounts }) =>
    accounts
      .filter(({ by }) => !NOBODY.test(by))
      .map(({ by, says }) =>
        withOptions(
          {
            topic: 'conflict',
            stem: `“${question}” Who answers, on ${meetingNamed(meeting)}: ${says}?`,
            key: teller(by),
            said: [by, says],
          },
          accounts.filter((other) => other.by !== by).map((other): Wrong => [teller(other.by), `Says otherwise: ${other.says}.`]),
        ),
      ),
  )
}

/** Which of two lists has the dates right, or how long to the quarter of an hour they sat, is a question for editors. */
const worthAsking = ({ disputed }: Meeting) =>
  disputed.filter(({ question }) => !/^(?:Which dates|When was|How (?:long|many times|big))/.test(question))

/** Tellers without a name are not worth remembering. */
const NOBODY = /^(?:Some|Later|Press|First-day|Domestic|Wikipedia|British wartime|A State)\b/

/** Questions for half a page: who gave more, and whom to believe. What a good answer holds comes from the sheet. */
function essays(meeting: Meeting): MadeItem[] {
  const name = meetingNamed(meeting)
  const { concessions: all, significance } = meeting
  const balance: MadeItem[] =
    all.length < 2
      ? []
      : [
          {
            topic: 'concession',
            kind: 'application',
            stem: `Who came out of ${name} with more? Draw up the balance, and say what became of each concession.`,
            key: significance,
            rubric: [
              ...all.slice(0, 4).map(({ by, what, later }) => `${capital(sideNamed(by))} ${what} (${later})`),
              'Says by which standard one concession outweighs another',
            ],
            said: [all[0]?.what ?? ''],
          },
        ]
  const witnesses = worthAsking(meeting)
    .slice(0, 1)
    .map(({ question, accounts }): MadeItem => ({
      topic: 'conflict',
      kind: 'application',
      stem: `Accounts of ${name} differ: “${question}” Weigh them, and say what evidence would settle the matter.`,
      key: spoken(accounts.map(({ by }) => teller(by))),
      rubric: [
        ...accounts.slice(0, 4).map(({ by, says }) => `${teller(by)}: ${says}`),
        'Asks what each was in a position to know, and wished to be believed',
        'Names evidence that would decide, or says why none can',
      ],
      said: [accounts[0]?.says ?? '', accounts[0]?.by ?? ''],
    }))
  return [...balance, ...witnesses]
}

/** "Marco Rubio", of "Marco Rubio, later" or "Donald Trump, 11 November". */
const teller = (by: string) =>
  plainName(by).replace(
    /, (?:later|weeks later|that night|beforehand|historian|columnist|in the speech|US negotiator|\d{1,2} \w+|\d{4})$/,
    '',
  )
