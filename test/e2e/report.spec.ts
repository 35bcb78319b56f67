import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { partsOf } from '../../graph/exchange/test-office.ts';
import { seriousIn } from './axe.ts';
import { expect, openPreset, overflowOf, test } from './journey.ts';

const menu = (page: Page) => page.getByRole('button', { name: 'Report', exact: true });

/** Asks for a report in one form, as a reader does, and reads the file that comes. */
async function reportAs(page: Page, form: string): Promise<{ name: string; bytes: Buffer }> {
  await menu(page).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: new RegExp(`^${form} `) }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the check page gives its case as a report in three forms', async ({ page }) => {
  await openPreset(page);
  const html = await reportAs(page, 'HTML');
  expect(html.name).toMatch(/^tierwise-report-case-\d{4}-\d\d-\d\d\.html$/);
  expect(html.bytes.toString()).toContain('data-rests-on="finding:EU-AIA-53-1-c"');
  await expect(page.getByRole('status').filter({ hasText: 'The report is saved as' })).toBeAttached();

  const docx = await reportAs(page, 'DOCX');
  expect(partsOf(docx.bytes)['word/document.xml']).toContain('Art. 53(1)(c)');
  const pdf = await reportAs(page, 'PDF');
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
});

test('the report opens by itself, says what the page says, and has no faults of access', async ({
  page,
  context,
}) => {
  // Axe reads every word of thirty pages.
  test.slow();
  await openPreset(page);
  const sentence = await page.getByRole('heading', { level: 1 }).innerText();
  const { bytes } = await reportAs(page, 'HTML');
  const file = await context.newPage();
  await file.setContent(bytes.toString());
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('Which rules apply to this release');
  await expect(file.locator('.lead').first()).toHaveText(sentence.replaceAll('\u00a0', ' '));
  expect(await seriousIn(file)).toEqual([]);
});

test('a model gives its report for the one who is chosen', async ({ page }) => {
  await page.goto('/models/pythia?situation=host');
  const { name, bytes } = await reportAs(page, 'HTML');
  expect(name).toMatch(/^tierwise-report-pythia-host-/);
  expect(bytes.toString()).toContain('How open its parts are');
});

test('by the keyboard alone, and Escape gives the focus back', async ({ page }) => {
  await page.goto('/models/pythia');
  await menu(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^HTML / })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^DOCX / })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeFocused();
  await expect(page.getByRole('button', { name: /^DOCX / })).toBeHidden();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toMatch(/\.pdf$/);
});

test.describe('without a server', () => {
  test.use({ foreseen: /net::ERR_FAILED/ });
  test('what keeps a report from coming is told, and goes away', async ({ page }) => {
    await page.goto('/models/pythia');
    await page.route('**/report?*', (route) => route.abort());
    await menu(page).click();
    await page.getByRole('button', { name: /^PDF / }).click();
    const note = page.getByRole('alert');
    await expect(note).toContainText('The server does not answer');
    expect(await seriousIn(page)).toEqual([]);
    await note.getByRole('button', { name: 'Close' }).click();
    await expect(note).toBeHidden();
  });
});

test('the menu fits on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const address of ['/models/pythia', '/?licence_id=MIT']) {
    await page.goto(address);
    await menu(page).click();
    await expect(page.getByRole('button', { name: /^PDF / })).toBeInViewport();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  }
});
