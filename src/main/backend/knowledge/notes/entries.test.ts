import { describe, expect, test } from 'vitest'
import { drafted, factsOf } from './fixtures/drafted-notes'

test('the lines of a chronology', async () => {
  const notes = `# The herring war

Key dates:

- 3 May 1931 – Riga calls off the quota talks
- June 1932 – licences suspended for two seasons, a year before they would have lapsed
- 1935: the crowns sign the Tarvis accord
`
  expect(await drafted(notes, 'entry')).toEqual([
    'What happened on 3 May 1931? → Riga calls off the quota talks',
    'What happened in June 1932? → licences suspended for two seasons, a year before they would have lapsed',
    'What happened in 1935? → the crowns sign the Tarvis accord',
  ])
  expect(await drafted(notes, 'event-date')).toContain('When were licences suspended for two seasons? → June 1932')
})

describe('dated lines', () => {
  const notes =
    '# Cod war 1958\n\n## Timeline\n\n- 29 Oct – Norwegian trawlers stopped near Vardo\n- 2 Nov – Iceland closes the northern bay, crews angry\n- 5 Nov: nothing more\n'
  test('take the year the notes are about', async () => {
    const found = await factsOf(notes, 'entry')
    expect(found.map((fact) => fact.slots.when?.[0]?.text)).toEqual(['29 October 1958', '2 November 1958', '5 November 1958'])
  })
  test('are asked for by what happened, told in the present', async () => {
    const found = await factsOf(notes, 'event-date')
    expect(
      found.map((fact) => [fact.slots.subject?.[0]?.text, fact.slots.base?.[0]?.text, fact.slots.complement?.[0]?.text]),
    ).toContainEqual(['Iceland', 'close', 'the northern bay'])
  })
  test('in a table tell their event, and no column of notes', async () => {
    const table =
      '# Cod war 1958\n\n| Date | Event | NB |\n|---|---|---|\n| 14 Oct | Norway closes the bay | crews angry |\n| 16 Oct | Iceland opens its ports | radio told first |\n'
    expect((await factsOf(table, 'cell')).length).toBe(0)
    expect((await factsOf(table, 'entry')).map((fact) => fact.slots.happened?.[0]?.text)).toEqual([
      'Norway closes the bay',
      'Iceland opens its ports',
    ])
  })
})
