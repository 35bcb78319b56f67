import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { browserAvailable } from '../availability.ts';

const browser = await browserAvailable();

/**
 * A test in a real browser. Without one it is skipped with the reason, in CI it fails. Whatever the page
 * throws, logs as an error or is refused by its content security policy fails the test too, unless it is `foreseen`:
 * a browser logs every answer that is no success, also one that a test is about.
 */
export const test = base.extend<{ needsBrowser: void; hearsErrors: void; foreseen: RegExp | undefined }>({
  foreseen: [undefined, { option: true }],
  needsBrowser: [
    async ({}, use, info) => {
      if (!browser.available && process.env['CI'] === 'true') throw new Error(browser.reason);
      info.skip(!browser.available, browser.reason);
      await use();
    },
    { auto: true },
  ],
  hearsErrors: [
    async ({ context, foreseen }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' && !foreseen?.test(message.text())) errors.push(message.text());
      });
      await use();
      expect(errors, 'errors of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The preset of the main journey. */
export const openWeights = 'Apache weights, closed data';

/** The row of a finding, by its place in the law: `Art. 53(1)(a)`. */
export function finding(page: Page, citation: string): Locator {
  return findings(page)
    .getByRole('listitem')
    .filter({ has: findingButton(page, citation) });
}

/** The button that opens a finding. */
export function findingButton(page: Page, citation: string): Locator {
  return page.getByRole('button', { name: new RegExp(`, ${citation.replaceAll(/[.()]/g, '\\$&')}$`) });
}

/** All findings. */
export function findings(page: Page): Locator {
  return page.getByRole('region', { name: 'Findings', exact: true });
}

/** The field that names the licence. */
export function licence(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Licence', exact: true });
}

/** Holds the verdict of a finding against a word: `Exempt`, `Applies`. */
export async function expectVerdict(page: Page, citation: string, verdict: string): Promise<void> {
  const marks = finding(page, citation).getByText(
    /^(Applies|Exempt|Upcoming|Undetermined|Not triggered|Not in force)$/,
  );
  await expect(marks.first(), `verdict of ${citation}`).toHaveText(verdict);
}

/** Limits the findings to the law of the Union, which the journeys are about. */
export async function chooseUnion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'European Union', exact: true }).click();
  await expect(page).toHaveURL(/[?&]order=EU\b/);
}

/** Opens the page on a preset and the law of the Union. On a narrow screen the case is folded away first. */
export async function openPreset(page: Page, preset = openWeights): Promise<void> {
  await page.goto('/');
  await findings(page).waitFor();
  const button = page.getByRole('button', { name: preset, exact: true });
  if (!(await button.isVisible())) await page.getByRole('heading', { name: 'The case', level: 2 }).click();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await chooseUnion(page);
}

/** By how many pixels the page sticks out to the side; 0 where nothing needs scrolling sideways. */
export async function overflowOf(page: Page): Promise<number> {
  return page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
}
