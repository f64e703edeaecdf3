import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Electron has no second page for axe's frames, so legacy mode. What axe finds serious or critical on the page, one line each: "rule: where, where". */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
