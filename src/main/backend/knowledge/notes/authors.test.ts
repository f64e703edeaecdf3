import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a table of authors, aims by the initials of a legend, and the terms of a treaty', async () => {
  const notes = `# The Tarvis peace talks 1919

(L = Larsen, H = Holm, GER = Germany)

## Aims

- L: security. GER to be weakened for good
- H: licences for all crews
- Berg: islands promised in 1915

## Terms

- Military: army of 100,000, no navy
- Riga: free city

## Verdicts

| Author | Work | Verdict |
|---|---|---|
| Keynes | Economics of Herring (1919) | Carthaginian peace; GER can't pay |
`
  expect((await drafted(notes, 'share')).filter((line) => line.startsWith('What'))).toEqual([
    'What was the aim of Larsen at the Tarvis peace talks? → security',
    'What was the aim of Holm at the Tarvis peace talks? → licences for all crews',
    'What was the aim of Berg at the Tarvis peace talks? → islands promised in 1915',
  ])
  expect(await drafted(notes, 'matter')).toEqual([
    'What was agreed in military matters? → army of 100,000, no navy',
    'What was agreed about Riga? → free city',
  ])
  expect(await drafted(notes, 'position', 'cell')).toEqual([
    "What is the verdict of Keynes (Economics of Herring, 1919)? → Carthaginian peace; Germany can't pay",
    "Whose verdict is this: “Carthaginian peace; Germany can't pay”? → Keynes",
  ])
})
