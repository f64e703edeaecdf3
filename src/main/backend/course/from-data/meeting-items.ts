import type { Meeting } from '../facts'
import { withOptions, type MadeItem } from './made-item'
import { capital, daysNamed, leadersOf, meetingNamed, monthNamed, plainName, sideNamed, spoken } from './naming'

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
    ...disputes(meeting),
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
      stem: `On which ${start === end ? 'day was' : 'days was'} ${name} held?`,
      key: days,
      accepted: [days.replace(' to ', '–')],
      said: [days],
    },
    withOptions(
      { topic: 'meeting', stem: `In which city did ${who} meet in ${monthNamed(start)}?`, key: place.city, said: [place.city, days] },
      others
        .filter((other) => other.place.city !== place.city)
        .map((other): Wrong => [other.place.city, `${capital(meetingNamed(other))} was held there.`]),
    ),
    ...(place.venue && !/[;,]/.test(place.venue)
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
    ...(/^(?:\w+ (?:days|hours)|about [\w ]+ hours?|nearly [\w ]+ hours?|over [\w ]+ hours)$/.test(duration)
      ? [{ topic: 'quantity' as const, kind: 'qa' as const, stem: `How long did ${name} last?`, key: duration, said: [duration] }]
      : []),
  ]
}

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
          stem: `Who took part in ${meetingNamed(meeting)} as ${office}?`,
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
    .filter(({ title }) => !/^(?:joint (?:statement|declaration|communique)|talks?)/i.test(title))
    .map(({ title, what }) =>
      withOptions(
        {
          topic: 'meeting',
          stem: isDone(what) ? `Which agreement of ${name} ${what}?` : `What was agreed at ${name} under this heading: ${what}?`,
          key: plainName(title),
          said: [title, what],
        },
        elsewhere.filter(([option]) => option !== plainName(title)),
      ),
    )
    .filter(({ stem }) => stem.startsWith('Which'))
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
    const there: Wrong[] = others.flatMap((other) =>
      other.concessions
        .filter((one) => one.by === by && isDone(one.what))
        .map((one): Wrong => [one.what, `That was at ${meetingNamed(other)}.`]),
    )
    const first = all.find((other) => other.by === by && other.to === to && isDone(other.what))
    return [
      ...(first?.what === what
        ? [
            withOptions({ topic: 'concession', stem: `Which of these did ${side} do for ${sideNamed(to)} at ${name}?`, key: what, said }, [
              ...here.slice(0, 1),
              ...there,
              ...here.slice(1),
            ]),
          ]
        : []),
      { topic: 'concession', kind: 'qa', stem: `Which side, at ${name}, ${what}?`, key: side, accepted: [by], said: [by, what] },
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
  // Which of two lists has the dates right is a question for their editors.
  const worthAsking = meeting.disputed.filter(({ question }) => !/^(?:Which dates|When was)/.test(question))
  return worthAsking.flatMap(({ question, accounts }) =>
    accounts.map(({ by, says }) =>
      withOptions(
        {
          topic: 'conflict',
          stem: `On ${meetingNamed(meeting)}, who answers the question “${question}” with: ${says}?`,
          key: teller(by),
          said: [by, says],
        },
        accounts.filter((other) => other.by !== by).map((other): Wrong => [teller(other.by), `Says otherwise: ${other.says}.`]),
      ),
    ),
  )
}

/** "Marco Rubio", of "Marco Rubio, later" or "Donald Trump, 11 November". */
const teller = (by: string) =>
  plainName(by).replace(
    /, (?:later|weeks later|that night|beforehand|historian|columnist|in the speech|US negotiator|\d{1,2} \w+|\d{4})$/,
    '',
  )
