import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a participle without its subject tells of the treaty or conference above it', async () => {
  const notes = `# The herring war

## 2. Sundby Conference, 3–5 May 1911

Held in the Old Custom House; hosted by Norrland, co-chaired by Berg and Lindqvist.

- Preceded by letters of the crews (1910)

## 3. The Herring Treaty

- initialled in Sundby, 20 Aug 1911; signed on 13 Sept 1911 by Anna Berg and Olaf Lindqvist, with the king looking on
- in force 16 Feb 1912

**Protocol on Nets = Rolf Protocol**: signed 4 Oct 1913, in force 14 Jan 1915
`
  expect(await drafted(notes, 'event-date', 'event-place', 'line')).toEqual([
    'When did the Sundby Conference take place? → 3–5 May 1911',
    'Where was the Sundby Conference held? → the Old Custom House',
    'By whom was the Sundby Conference hosted? → Norrland',
    'By whom was the Sundby Conference co-chaired? → Berg and Lindqvist',
    'When was the Herring Treaty initialled? → 20 August 1911',
    'Where was the Herring Treaty initialled? → Sundby',
    'When was the Herring Treaty signed? → 13 September 1911',
    'By whom was the Herring Treaty signed? → Anna Berg and Olaf Lindqvist',
    'When did the Herring Treaty enter into force? → 16 February 1912',
    'When was the Rolf Protocol signed? → 4 October 1913',
    'When did the Rolf Protocol enter into force? → 14 January 1915',
  ])
})

test('a text is signed, and no talks are', async () => {
  const notes = `# The herring war

## 2. Sundby Conference

- signed on 13 Sept 1911 by the crews
- talks held in the Old Custom House

## 3. The Herring Treaty

Signed in 1911, the treaty banned nets of iron.
`
  expect(await drafted(notes, 'event-date', 'event-place', 'line')).toEqual([])
})

test('what was done to somebody or something else in the line is not told of the treaty', async () => {
  const notes = `# The herring war

## 3. The Herring Treaty

- Berg sworn in on 9 July 1911; killed in a storm on 30 July 1911
- nets: first used Sept 1911
- Line of buoys: drawn on maps, signed at Sundby 11 Dec 1911
- Sundby, opened 3 May 1911
`
  const told = await drafted(notes, 'event-date', 'event-place')
  expect(told.filter((line) => line.includes('Treaty'))).toEqual(['When was the Herring Treaty opened? → 3 May 1911'])
})
