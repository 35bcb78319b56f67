import { readFile } from 'node:fs/promises';
import { expect, test } from './journey.ts';

test('levels are counted for all models or the 45 of the paper, by part or by year, and the address holds it', async ({
  page,
}) => {
  await page.goto('/openness');
  const levels = page.getByRole('region', { name: 'Levels of the parts' });
  const row = (name: string) =>
    levels.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(levels.getByRole('status')).toHaveText(/^1\d\d models/);
  await levels.getByLabel('Models').selectOption('paper');
  await expect(levels.getByRole('status')).toHaveText(/^45 models/);
  // Counted by hand in the authors' data: 19 unrestricted, 3, 6 and 6 semi-open, 11 closed.
  await expect(row('Weights with architecture').getByRole('cell')).toHaveText([
    '',
    '19',
    '3',
    '6',
    '6',
    '11',
    '·',
    '·',
  ]);
  await levels.getByLabel('Show').selectOption({ label: 'Weights with architecture, by year' });
  await expect(row('2019').getByRole('cell')).toHaveText(['', '2', '·', '·', '·', '·', '·', '·']);
  await page.reload();
  await expect(row('2019')).toBeVisible();
  await expect(page).toHaveURL(/models=paper/);
});

test('a class leads to its models, a model to its reasons in every scheme', async ({ page }) => {
  await page.goto('/openness');
  const tier = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Open Weights AI' }) });
  const count = Number(await tier.getByRole('link').innerText());
  expect(count).toBeGreaterThan(20);
  await tier.getByRole('link').click();
  await expect(page).toHaveURL(/\/models\?tier=g7-open-weights$/);
  await expect(page.getByRole('status').filter({ hasText: / of \d+ models/ })).toHaveText(
    new RegExp(`^${count} of `),
  );

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(count + 1);

  await page.goto('/models/gpt-oss-120b');
  const g7 = page.getByRole('group').filter({ hasText: 'G7 openness tier' });
  await expect(g7).toContainText('Open Weights AI');
  await g7.locator('summary').click();
  await expect(g7).toContainText('Training code under an open licence');
  await expect(g7).toContainText('it is not published');
  const disagree = page.getByRole('table').filter({ hasText: 'licence openness' });
  await expect(disagree).toContainText('Apache-2.0 covers the weights only');
});

test('a model of the paper shows where its published level and the rule part', async ({ page }) => {
  await page.goto('/models/falcon-180b');
  await expect(
    page.getByText(/Weights with architecture: D5 was published, the rule gives D3/),
  ).toBeVisible();
});
