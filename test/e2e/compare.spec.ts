import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { seriousIn } from './axe.ts';
import { expect, openPreset, overflowOf, test } from './journey.ts';

const preset = 'The G7 tiers across EU, US, China and UAE';
/** Technical documentation of the model, which Art. 53(2) lifts from the second tier on. */
const cellAt = (page: Page, tier: string) => page.locator(`[data-cell="EU-AIA-53-1-a@EU/${tier}"]`);
const panel = (page: Page) => page.getByRole('dialog');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** The comparison of the G7 tiers, from the page where comparisons start. */
async function openTiers(page: Page): Promise<void> {
  await page.goto('/compare');
  await page.getByRole('link', { name: preset }).press('Enter');
  await expect(title(page)).toHaveText(preset);
  await expect(page).toHaveURL(/\/compare\?preset=g7-tiers$/);
  await expect(title(page)).toBeFocused();
}

/** What the row of a topic says in its cells. */
function row(page: Page, topic: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${topic}`) }) });
}

test('four tiers in four legal orders: a cell opens into its rule path, and only differences stay', async ({
  page,
}) => {
  await openTiers(page);
  for (const order of ['European Union', 'United States', 'China (mainland)', 'United Arab Emirates'])
    await expect(page.getByRole('columnheader', { name: order, exact: true })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^Open Source AI with Open Data/ })).toHaveCount(4);
  await expect(page.getByText(/^From Weights Available AI to Open Weights AI \d+ rules turn/)).toBeVisible();

  const authorities = row(page, 'File for authorities');
  await expect(authorities.getByRole('cell').first()).toContainText('Applies');
  await expect(authorities.getByRole('cell').nth(1)).toContainText('Exempt');
  await expect(authorities).toContainText('No rule of this kind in the rulebook');
  await expect(page.getByText('EU Art. 53(1)(a)').first()).toBeVisible();
  await expect(
    page
      .getByText(/is partly the same as/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();

  await cellAt(page, 'open-weights').click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    'Technical documentation of the model',
  );
  await expect(panel(page).getByText('Lifted by Art. 53(2)').first()).toBeVisible();
  const why = panel(page).getByRole('region', { name: 'Why' });
  await expect(why).toContainText('Lifted? Open-source release without systemic risk');
  await expect(why).toContainText('The licence lets anyone use the model');
  await expect(panel(page).getByRole('list', { name: 'Sources' }).getByRole('link').first()).toBeVisible();

  // The same rule in the column before, from within the panel.
  await panel(page).getByRole('button', { name: 'European Union, Weights Available AI' }).click();
  await expect(page).toHaveURL(/open=EU-AIA-53-1-a@EU(\/|%2F)weights-available/);
  await expect(why).toContainText('Triggered?');
  await expect(panel(page).getByText('Applies').first()).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(cellAt(page, 'open-weights')).toBeFocused();
  await expect(page).toHaveURL(/\/compare\?preset=g7-tiers$/);

  await page.getByRole('button', { name: 'Only differences' }).click();
  await expect(page).toHaveURL(/differences=true/);
  await expect(page.getByText(/themes shown\. Hidden: \d+ in which the columns agree/)).toBeVisible();
  await expect(row(page, 'File for authorities')).toBeVisible();
  await expect(row(page, 'Public reports and cards')).toHaveCount(0);
  // What was pressed is gone with the rows that it brought back.
  await page.getByRole('button', { name: 'Show those that agree' }).press('Enter');
  await expect(row(page, 'Public reports and cards')).toBeVisible();
  await expect(title(page)).toBeFocused();
});

test('back and forward lead through questions and findings', async ({ page }) => {
  await openTiers(page);
  await cellAt(page, 'open-weights').click();
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(cellAt(page, 'open-weights')).toBeFocused();
  await page.goForward();
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    'Technical documentation of the model',
  );
  await page.goBack();

  await page.getByRole('group', { name: 'What the columns are' }).getByText('Legal orders').click();
  await expect(page).toHaveURL(/by=jurisdictions&across=tiers/);
  await expect(page.getByRole('columnheader', { name: /^European Union/ })).toHaveCount(4);
  await page.goBack();
  await expect(page.getByRole('columnheader', { name: 'European Union', exact: true })).toHaveCount(1);
  await page.goBack();
  await expect(title(page)).toHaveText('Compare');
});

test('a link with a finding opens it, and closing it leaves the comparison', async ({ page }) => {
  await page.goto('/compare?preset=g7-tiers&open=EU-AIA-53-1-a@EU/open-weights');
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL(/\/compare\?preset=g7-tiers$/);
  await expect(title(page)).toHaveText(preset);

  await page.goto('/compare?preset=g7-tiers&open=EU-AIA-53-1-a@EU/nowhere');
  await expect(panel(page)).toContainText('There is no such cell in this comparison');
});

test('the case of a cell is the case of the check page', async ({ page }) => {
  await page.goto('/compare?preset=g7-tiers&open=EU-AIA-53-1-a@EU/weights-available');
  await panel(page).getByRole('link', { name: 'Open this case in the check' }).click();
  await expect(page.getByRole('combobox', { name: 'Licence', exact: true })).toHaveValue(/llama-3\.1/i);
  const own = page.locator('[data-finding="EU-AIA-53-1-a"]');
  await expect(own).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('#EU-AIA-53-1-a').getByText('Applies', { exact: true }).first()).toBeVisible();
});

test('files are made of the same answer', async ({ page }) => {
  await page.goto('/compare?preset=before-and-after-the-omnibus');
  await expect(title(page)).toHaveText('This model before and after the Omnibus');
  for (const [name, start] of [
    ['CSV', 'theme,'],
    ['XLSX', 'PK'],
    ['DOCX', 'PK'],
    ['HTML', '<!doctype html>'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: `Save as ${name}` }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(
      new RegExp(`^tierwise-compare-before-and-after-the-omnibus-[\\d-]+\\.${name.toLowerCase()}$`),
    );
    const text = await readFile(await file.path(), 'utf8');
    expect(text.toLowerCase().startsWith(start.toLowerCase()), name).toBe(true);
    if (name === 'CSV') expect(text).toContain('EU-AIA-6');
  }
});

test('one’s own question: two models, and a case stated in the check', async ({ page }) => {
  await page.goto('/compare');
  await page.getByRole('group', { name: 'Columns' }).getByText('Models', { exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ columns$/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Add a model' }).selectOption({ label: 'LLaMA-2' });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/by=models&situation=[\w-]+&.*models=[\w.,-]*llama-2/);
  await expect(page.getByRole('columnheader', { name: /^LLaMA-2/ })).toBeVisible();

  await openPreset(page);
  await page.getByRole('link', { name: 'Compare with other degrees of openness' }).click();
  await expect(page.getByRole('columnheader', { name: /^Interface only/ })).toBeVisible();
  await expect(row(page, 'File for authorities').getByRole('cell').first()).toContainText('Applies');
  await page.getByText('What is compared').click();
  await expect(page.getByText('All columns state')).toBeVisible();

  await page.goto('/models/llama-2-70b');
  await page.getByRole('link', { name: 'Compare this model' }).click();
  await expect(page.getByText(/^LLaMA-2, as its first release states it\. Provider/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^United States/ })).toBeVisible();
});

test('one’s own question about some themes, in legal orders chosen one by one', async ({ page }) => {
  await page.goto('/compare');
  await page.getByRole('group', { name: 'Columns' }).getByText('Legal orders', { exact: true }).click();
  const orders = page.getByRole('group', { name: 'Legal orders' });
  await page.locator('summary', { hasText: 'Legal orders' }).click();
  await page.getByRole('button', { name: 'Choose none' }).first().click();
  await expect(page.getByText('Nothing is chosen for the columns yet.')).toBeVisible();
  await orders.getByText('European Union', { exact: true }).click();
  await orders.getByText('California', { exact: true }).click();

  await page.locator('summary', { hasText: 'Themes' }).click();
  const themes = page.getByRole('group', { name: 'Themes' });
  await themes.getByText('Technical documentation', { exact: true }).click();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/jurisdictions=US-CA,EU.*themes=documentation/);
  await expect(page.getByRole('columnheader', { name: /^(European Union|California)/ })).toHaveCount(2);
  await expect(row(page, 'File for authorities')).toBeVisible();
  await expect(page.getByText('Training data', { exact: true })).toHaveCount(0);
});

test.describe('an address that cannot be read', () => {
  test.use({ foreseen: /422/ });

  test('is refused by its field, and can be mended there', async ({ page }) => {
    await page.goto('/compare?preset=g7-tiers&tiers=open-wheights&strange=1');
    const note = page.getByRole('alert');
    await expect(note).toContainText('strange: "strange" is not known here');
    expect(await seriousIn(page)).toEqual([]);
    await note.getByRole('button', { name: 'Leave “strange” out' }).click();
    await expect(note).toContainText('tiers: "open-wheights" is not known; did you mean "open-weights"?');
    await note.getByRole('button', { name: 'Leave “tiers” out' }).click();
    await expect(title(page)).toHaveText(preset);
    await page.goto('/compare?by=jurisdictions');
    await expect(note).toContainText('jurisdictions: nothing says which jurisdictions are compared');
    await note.getByRole('button', { name: 'Start a new comparison' }).click();
    await expect(title(page)).toHaveText('Compare');
  });
});

test('a wide comparison scrolls in a region of its own, by the keyboard too', async ({ page }) => {
  await page.goto('/compare?preset=one-model-everywhere');
  const region = page.getByRole('region', { name: /^Comparison, scrolls/ });
  await region.focus();
  await page.keyboard.press('End');
  await expect.poll(() => region.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  const head = page.getByRole('columnheader', { name: /^European Union/ });
  await expect(head).toBeInViewport();
  expect(await overflowOf(page)).toBe(0);
  // From within the region the keys would scroll it, and not the page.
  await title(page).focus();
  expect(await seriousIn(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the comparison is cards, and a finding fills the screen', async ({ page }) => {
    await page.goto('/compare?preset=g7-tiers&differences=true');
    await expect(page.getByRole('heading', { name: 'File for authorities', level: 3 })).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(
      page.getByText('European Union: Weights Available AI', { exact: true }).first(),
    ).toBeVisible();
    expect(await overflowOf(page)).toBe(0);
    await cellAt(page, 'open-weights').first().tap();
    await expect(panel(page).getByRole('region', { name: 'Why' })).toBeVisible();
    const box = (await panel(page).boundingBox())!;
    expect([box.x, box.width]).toEqual([0, 390]);
    expect(await overflowOf(page)).toBe(0);
    await panel(page).getByRole('button', { name: 'Close' }).tap();
    await expect(panel(page)).toBeHidden();
  });
});

test('on paper each group has a table of its own, whose themes are open', async ({ page }) => {
  await page.goto('/compare?preset=g7-tiers');
  await page.getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toHaveCount(4);
  await expect(page.getByText('All columns state')).toBeVisible();
  await expect(row(page, 'Penalties and national policy').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Only differences' })).toBeHidden();
});
