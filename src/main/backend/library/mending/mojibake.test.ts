import { describe, expect, test } from 'vitest'
import { mendMojibake } from './mojibake'

describe('mojibake', () => {
  test.each([
    ['Russiaâ€™s â€œresetâ€\u009d', 'Russia’s “reset”'],
    ['FranÃ§ois in MÃ¼nchen', 'François in München'],
    ['2017â€“2018', '2017–2018'],
  ])('%s → %s', (before, after) => expect(mendMojibake(before)).toBe(after))

  test.each(['São Paulo and João', 'Ângela’s', 'Ãœ', 'détente “à la” 20 €'])('stays or is right: %s', (text) =>
    expect(mendMojibake(text)).toBe(text === 'Ãœ' ? 'Ü' : text),
  )
})
