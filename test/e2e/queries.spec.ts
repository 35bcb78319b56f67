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

  await page.getByText('The Cypher', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Cypher' })).toContainText('MATCH (m:Model)');
  await expect(page.getByRole('link', { name: 'Open in the workbench' })).toHaveAttribute(
    'href',
    '/cypher?query=models-exempt-from-a-duty&p.obligation=EU-AIA-54-1&p.situation=provider-third-country',
  );
  await rows.filter({ hasText: 'Art. 54(6)' }).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/models\//);
});

test('a node is picked by its name, and an id can be typed', async ({ page }) => {
  await page.goto('/queries/verdicts-of-a-developer');
  await expect(page.getByText('Fill in Developer to ask the question.')).toBeVisible();
  const field = page.getByRole('combobox', { name: 'Developer' });
  await field.pressSequentially('deeps');
  const names = page.getByRole('listbox', { name: /names found$/ });
  const option = names.getByRole('option', { name: 'DeepSeek deepseek' });
  await expect(names.getByRole('option')).toHaveCount(1);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id'))!);
  expect(await seriousIn(page)).toEqual([]);
  await field.press('Enter');
  await expect(page).toHaveURL(/developer=deepseek/);
  await expect(field).toHaveAccessibleDescription('DeepSeek (Developer)');
  await expect(names).toBeHidden();

  const matrix = page.getByRole('region', { name: 'Matrix' });
  const cell = matrix.getByRole('row', { name: /^DeepSeek-V3 / });
  await expect(cell).toContainText('Upcoming');
  await field.fill('google');
  await field.press('Enter');
  await expect(page).toHaveURL(/developer=google/);
  await expect(matrix.getByRole('rowheader').first()).not.toContainText('DeepSeek');
});

test('a matrix has a cell for each pair, a dash where there is none, and the same as rows', async ({
  page,
}) => {
  await page.goto('/queries/themes-by-jurisdiction');
  const matrix = page.getByRole('region', { name: 'Matrix' });
  await expect(matrix.getByRole('columnheader', { name: 'European Union' })).toBeVisible();
  const heads = await matrix.getByRole('columnheader').count();
  const row = matrix.getByRole('row', { name: /^Training data/ });
  await expect(row.getByRole('cell')).toHaveCount(heads - 1);
  await expect(row.getByRole('cell', { name: '–' }).first()).toBeVisible();
  await page.getByText(/^The same as \d+ rows$/).click();
  const rows = page.getByRole('region', { name: 'Rows' });
  const duties = rows.getByRole('columnheader', { name: 'duties' });
  await duties.getByRole('button').click();
  await expect(duties).toHaveAttribute('aria-sort', 'ascending');
  await duties.getByRole('button').click();
  await expect(duties).toHaveAttribute('aria-sort', 'descending');
  const figures = await rows.locator('tbody tr td:last-child').allInnerTexts();
  expect(figures.map(Number)).toEqual(figures.map(Number).toSorted((a, b) => b - a));
});

test('what is chosen in the table is marked in the picture, and the other way round', async ({ page }) => {
  await page.goto('/queries/path-from-a-model-to-a-law?model=deepseek-v3');
  const picture = page.getByRole('application', { name: /^Picture of the answer/ });
  await expect(picture).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText(/\d+ nodes and \d+ edges, all drawn\./)).toBeVisible();
  const rows = page.getByRole('region', { name: 'Rows' }).locator('tbody tr');
  const marked = page.getByRole('region', { name: 'Rows' }).locator('tr[aria-current]');
  const said = (words: RegExp) => page.getByRole('status').filter({ hasText: words });

  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(marked).toHaveCount(1);
  await expect(said(/^Marked in the picture: deepseek-v3-2024-12, /)).toBeAttached();
  await page.keyboard.press(' ');
  await expect(marked).toHaveCount(0);

  await picture.focus();
  await page.keyboard.press('ArrowRight');
  await expect(said(/^Model DeepSeek-V3, deepseek-v3: 1 row marked\.$/)).toBeAttached();
  await expect(marked).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(marked).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(rows.first()).toBeFocused();
  expect(await seriousIn(page)).toEqual([]);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'GraphML' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  const read = await page.evaluate<{ broken: boolean; nodes: number; labels: string[] }>(`(() => {
    const xml = new DOMParser().parseFromString(${JSON.stringify(file)}, 'application/xml');
    return {
      broken: xml.querySelector('parsererror') !== null,
      nodes: xml.querySelectorAll('node').length,
      labels: [...xml.querySelectorAll('data[key="label"]')].map((data) => data.textContent),
    };
  })()`);
  expect(read.broken).toBe(false);
  expect(read.labels).toContain('DeepSeek-V3');
  expect(read.labels).toHaveLength(read.nodes);
});

test('a node is chosen with the mouse', async ({ page }) => {
  await page.goto('/queries/what-was-made-from-a-model');
  const picture = page.getByRole('application');
  await expect(picture).toHaveAttribute('aria-busy', 'false');
  const canvas = picture.locator('div').first();
  const { width } = (await canvas.boundingBox())!;
  // The base of both stands at the right of the first row of the picture.
  await canvas.click({ position: { x: width - 40, y: 26 }, force: true });
  await expect(page.getByRole('region', { name: 'Rows' }).locator('tr[aria-current]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.locator('tr[aria-current]')).toHaveCount(0);
});

test('the queries last used are at hand, and can be forgotten', async ({ page }) => {
  await page.goto('/queries/duties-in-force');
  await expect(page.getByText('20', { exact: false }).first()).toBeVisible();
  await page.goto('/queries/links-between-laws');
  await page.getByRole('application').waitFor();
  await page.goto('/queries');
  const recent = page.getByRole('region', { name: 'Recently used' });
  await expect(recent.getByRole('link')).toHaveText([
    'Which laws amend, repeal, carry out or interpret others?',
    'How many duties are in force in a jurisdiction?',
  ]);
  await recent.getByRole('button', { name: 'Clear the list' }).click();
  await expect(recent).toHaveCount(0);
  await page.reload();
  await page.getByRole('searchbox').waitFor();
  await expect(recent).toHaveCount(0);
});

test('the link is copied, and the answer says what it rests on', async ({ page }) => {
  await page.goto('/queries/duties-in-force?jurisdiction=CN');
  await expect(page.getByText(/1 row, as of graph \w+, in \d+ ms/)).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
});

test.describe('on paper', () => {
  test('stand the inputs and the rows, and no buttons', async ({ page }) => {
    await page.goto('/queries/path-from-a-model-to-a-law?model=deepseek-v3');
    await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('combobox', { name: 'Model' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'DeepSeek-V3' }).first()).toBeVisible();
    await expect(page.getByRole('application')).toBeHidden();
    await expect(page.getByRole('button', { name: 'CSV' })).toBeHidden();
    await expect(page.getByRole('columnheader', { name: 'step' })).toBeVisible();
  });
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
    for (const address of [
      '/queries',
      '/queries/models-exempt-from-a-duty',
      '/queries/themes-by-jurisdiction',
      '/queries/links-between-laws',
      '/queries/duties-in-force',
    ])
      test(`axe finds nothing serious on ${address}`, async ({ page }) => {
        await page.goto(address);
        await page.getByRole('status').first().waitFor();
        await expect(page.getByText(/^\d+ (of|row)/)).toBeVisible();
        expect(await seriousIn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      });
  });
}
