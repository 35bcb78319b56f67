import { readFile } from 'node:fs/promises';
import { expect, overflowOf, test } from './journey.ts';
import { seriousIn } from './axe.ts';

test('a question is found by words, answered, changed by its inputs, exported, and shows its Cypher', async ({
  page,
}) => {
  await page.goto('/queries');
  await expect(page.getByRole('status').filter({ hasText: /queries/ })).toHaveText(/^(\d+) of \1 queries$/);
  await page.getByRole('searchbox').fill('exempt duty open');
  await page
    .getByRole('link', { name: /^Which models are exempt from a duty because they are open/ })
    .click();
  const rows = page.getByRole('region', { name: 'Rows' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Art. 53(2)' }).first()).toBeVisible();

  await page.getByLabel('Seen from').selectOption({ label: 'Provider established outside the Union' });
  await expect(page).toHaveURL(/situation=provider-third-country/);
  await page.getByLabel('Duty').fill('EU-AIA-54-1');
  await page.getByLabel('Duty').press('Enter');
  await expect(page).toHaveURL(/obligation=EU-AIA-54-1/);
  await expect(rows.filter({ hasText: 'Art. 54(6)' }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Seen from')).toHaveValue('provider-third-country');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(await rows.count());

  await page.getByText('The Cypher').click();
  await expect(page.locator('pre')).toContainText('MATCH (m:Model)');
  await rows.filter({ hasText: 'Art. 54(6)' }).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/models\//);
});

test('an input that names nothing gives no rows, and says so', async ({ page }) => {
  await page.goto('/queries/models-exempt-from-a-duty?obligation=EU-AIA-0');
  await expect(page.getByText('No rows: nothing in the graph answers to these inputs.')).toBeVisible();
});

test.describe('an address that is no query', () => {
  test.use({ foreseen: /status of 404/ });
  test('says so', async ({ page }) => {
    await page.goto('/queries/no-such-query');
    await expect(page.getByText('There is no saved query')).toBeVisible();
  });
});

for (const [look, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test.describe(`${look}, ${width} px wide`, () => {
    test.use({ colorScheme: look, viewport: { width, height: 900 } });
    for (const address of ['/queries', '/queries/models-exempt-from-a-duty'])
      test(`axe finds nothing serious on ${address}`, async ({ page }) => {
        await page.goto(address);
        await page.getByRole('status').first().waitFor();
        await expect(page.getByText(/^\d+ (of|row)/)).toBeVisible();
        expect(await seriousIn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      });
  });
}
