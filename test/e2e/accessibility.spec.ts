import type { Page } from '@playwright/test';
import { seriousIn } from './axe.ts';
import { expect, findingButton, findings, openPreset, overflowOf, test } from './journey.ts';

/** What each page is brought to before axe looks at it. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'the check page at first': async (page) => {
    await page.goto('/');
    await findings(page).waitFor();
  },
  'the check page with an answer, an explanation and the picture': async (page) => {
    await openPreset(page);
    await findingButton(page, 'Art. 53(1)(a)').click();
    await page.getByRole('button', { name: 'Picture of the rule path' }).click();
    await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
  },
  'the list of models': async (page) => {
    await page.goto('/models');
    await page.getByRole('table').waitFor();
  },
  'the page of a model': async (page) => {
    await page.goto('/models/llama-2-70b');
    await page.getByRole('heading', { name: 'Configuration' }).waitFor();
  },
  'the page about coverage and limits': async (page) => {
    await page.goto('/about');
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
};

const looks = {
  light: { colours: 'light', width: 1440 },
  dark: { colours: 'dark', width: 1440 },
  'dark and 390 px wide': { colours: 'dark', width: 390 },
  '390 px wide': { colours: 'light', width: 390 },
} as const;

for (const [look, { colours, width }] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use({ colorScheme: colours, viewport: { width, height: 900 } });
    for (const [name, reach] of Object.entries(states)) {
      test(`axe finds nothing serious on ${name}`, async ({ page }) => {
        await reach(page);
        expect(await seriousIn(page)).toEqual([]);
        expect(await overflowOf(page), 'pixels that stick out to the side').toBe(0);
      });
    }
  });
}
