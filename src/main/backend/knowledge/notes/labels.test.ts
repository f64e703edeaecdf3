import { describe, expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('what a state or a meeting has in its line is no meaning', async () => {
  const notes = `# The Congress of Berlin (1878)

- **Venue:** the old town hall of the harbour
- **Russia:** may occupy and administer the strait
- Why the uproar?
  - GB: Big Tarvis = a fishing fleet with access to the sea
- **Big Tarvis**: the strait with all its harbours and islands
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “Big Tarvis”? → the strait with all its harbours and islands',
  ])
})

describe('what a label is, tells what is asked', () => {
  const notes = `# The Congress of Berlin (1878)

*Abbrevs: A-H = Austria-Hungary, GB = Great Britain, OE = Ottoman Empire*

- **Treaty of San Stefano**, 3 March 1878: Russia dictates peace to OE
- **Dates:** 13 June – 13 July 1878, i.e. one month
- **Venue:** the Reich Chancellery (a former palace), Berlin
- **Chair:** Bismarck. Told the Reichstag in February w/out shame that he wished to be useful
- **GB:** Disraeli (Beaconsfield), Salisbury

## Terms

| Who | Gets / loses |
|---|---|
| Bulgaria | cut in three: a principality; a province |
| A-H | may occupy & administer Bosnia; garrisons elsewhere |
| Serbia, Montenegro | full independence |

## Views

- Success view (e.g. W. N. Medlicott, A. J. P. Taylor in part): a long peace w/o a great war; a low price
- San Stefano = bilateral, imposed by a victor; Berlin = multilateral, brokered
`
  test('the particulars of a meeting', async () => {
    expect(await drafted(notes, 'particular')).toEqual([
      'When did the Congress of Berlin take place? → 13 June – 13 July 1878',
      'Where did the Congress of Berlin take place? → the Reich Chancellery, Berlin',
      'Who chaired the Congress of Berlin? → Bismarck',
    ])
  })
  test('who stood for a state, and what it got', async () => {
    expect(await drafted(notes, 'share')).toEqual([
      'Who represented Great Britain at the Congress of Berlin? → Disraeli and Salisbury',
      'What became of Bulgaria at the Congress of Berlin? → cut in three',
      'What did the Congress of Berlin allow Austria-Hungary to do? → occupy and administer Bosnia',
      'What did Serbia and Montenegro get at the Congress of Berlin? → full independence',
      'Who got full independence at the Congress of Berlin? → Serbia and Montenegro',
    ])
  })
  test('when a treaty was concluded, and in which it stands', async () => {
    expect(await drafted(notes, 'event-date')).toContain('When was the Treaty of San Stefano concluded? → 3 March 1878')
    expect(await drafted(notes, 'stipulation')).toEqual([
      'In which treaty of 3 March 1878 did Russia dictate peace to the Ottoman Empire? → Treaty of San Stefano',
    ])
  })
  test('how a school judges, and who belongs to it', async () => {
    expect(await drafted(notes, 'standpoint')).toEqual([
      'How does the success view judge the Congress of Berlin? → a long peace without a great war',
      'Who holds the success view of the Congress of Berlin? → W. N. Medlicott and A. J. P. Taylor',
    ])
  })
  test('two things told apart are asked beside each other', async () => {
    expect(await drafted(notes, 'told-apart')).toEqual([
      'Berlin was multilateral and brokered; what was San Stefano by contrast? → bilateral and imposed by a victor',
      'San Stefano was bilateral and imposed by a victor; what was Berlin by contrast? → multilateral and brokered',
    ])
  })
  test('a motive under a line on motives', async () => {
    const motives = '# Quays\n\n- Motives differ!\n  - **UK** (Eden): oil route + prestige; nets w/ holes\n  - crews tired → ships home\n'
    expect(await drafted(motives, 'share')).toEqual(['What was the motive of the UK? → oil route and prestige'])
  })
})
