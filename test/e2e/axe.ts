import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/**
 * Serious and critical findings of axe for WCAG 2.2 A and AA: rule, help and the elements. Axe looks from the top of
 * the page, because it takes what the sticky line of counts covers at the moment for too small to be hit. It runs in
 * the page itself, which is quicker by half and sees all there is, since no page holds a frame.
 */
export async function seriousIn(page: Page): Promise<string[]> {
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(() => page.locator('html').evaluate((root) => root.scrollTop)).toBe(0);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
}
