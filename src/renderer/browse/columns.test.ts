import { expect, test } from 'vitest'
import type { BrowseRow } from '../../shared/browse-contract'
import { COLUMNS } from './columns'

test('the list says what is asked, without its setting', () => {
  const row = { stem: '[Suez › Sèvres: Eden fell ill.] He _____.' } as BrowseRow
  expect(COLUMNS.find(({ id }) => id === 'question')?.text(row)).toBe('He _____.')
})
