import { expect, test } from './fixtures'

test('opens on Today', async ({ page }) => {
  await expect(page).toHaveTitle(/Aide-mémoire/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
