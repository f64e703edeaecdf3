import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('columns of what each side did, talks that the title names, and no meaning of “Cons”', async () => {
  const notes = `# POL 220 wk 11 – Korean armistice talks 1951–53

* Where: Kaesong, then Panmunjom

| Side | Got | Gave up |
|---|---|---|
| China | great-power status | the island; its trade |
| S. Korea | a defence treaty w/ US | unification by force |

* Cons: casualties, most of them after talks began
* POWs: voluntary repatriation vs the Geneva Convention
* a war of the crews vs a treaty of the crowns → deadlock
* the Armistice Agreement of 1953 ended the war; the Armistice Agreement is still in force
`
  expect(await drafted(notes, 'particular')).toEqual(['Where did the Korean armistice talks take place? → Kaesong, then Panmunjom'])
  expect(await drafted(notes, 'share')).toEqual([
    'What did China get at the Korean armistice talks? → great-power status',
    'Who got great-power status at the Korean armistice talks? → China',
    'What did China give up at the Korean armistice talks? → the island',
    'Who gave up the island at the Korean armistice talks? → China',
    'What did S. Korea get at the Korean armistice talks? → a defence treaty w/ US',
    'Who got a defence treaty w/ US at the Korean armistice talks? → S. Korea',
    'What did S. Korea give up at the Korean armistice talks? → unification by force',
    'Who gave up unification by force at the Korean armistice talks? → S. Korea',
  ])
  expect(await drafted(notes, 'cell', 'meaning')).toEqual([])
})

test('why each state objected to a treaty', async () => {
  const notes = `# The Congress of Berlin (1878)

*Abbrevs: A-H = Austria-Hungary, GB = Great Britain, SS = San Stefano*

- **Treaty of San Stefano**, 3 March 1878: Russia dictates peace
- Why the uproar?
  - GB: Big Bulgaria = Russian satellite w/ access to the sea
  - A-H: SS broke the Budapest Conventions (Jan 1877), in which Russia had promised otherwise
  - Serbia & Greece: felt cheated of Macedonia
`
  expect(await drafted(notes, 'share')).toEqual([
    'Why did Great Britain object to the Treaty of San Stefano? → Big Bulgaria as Russian satellite with access to the sea',
    'Why did Austria-Hungary object to the Treaty of San Stefano? → San Stefano broke the Budapest Conventions',
    'Why did Serbia and Greece object to the Treaty of San Stefano? → they felt cheated of Macedonia',
  ])
})
