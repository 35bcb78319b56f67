import type { Page } from '@playwright/test';
import { seriousIn } from './axe.ts';
import { expect, overflowOf, test } from './journey.ts';

/** Opens the page on an address and waits for the matrix. */
async function open(page: Page, address = '/knowledge'): Promise<void> {
  await page.goto(address);
  await page.locator('main').getByRole('heading', { level: 2 }).first().waitFor();
}
const cell = (page: Page, name: RegExp) => page.getByRole('link', { name });
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const shown = (page: Page) => page.getByRole('status').filter({ hasText: 'benefits and' });

test.describe('the balance of risk and benefit', () => {
  test('counts each cell as its list shows it, and keeps the choice in the address', async ({ page }) => {
    await open(page);
    await expect(shown(page)).toHaveText(
      '22 of 25 benefits and 18 of 26 risks shown; 11 left out as only recalled.',
    );
    const link = cell(page, /^Safety and security, Near term: \d+ benefits \d+ risks$/);
    const [, benefits, risks] = /(\d+) benefits\s*(\d+) risks/.exec((await link.textContent())!)!;
    await link.click();
    await expect(page).toHaveURL(/[?&]area=safety&stage=near|[?&]stage=near&area=safety/);
    await expect(
      page.getByRole('region', { name: 'Benefits', exact: true }).getByRole('listitem'),
    ).toHaveCount(Number(benefits));
    await expect(page.getByRole('region', { name: 'Risks', exact: true }).getByRole('listitem')).toHaveCount(
      Number(risks),
    );
    await expect(link).toHaveAttribute('aria-current', 'true');
    await page.reload();
    await expect(field(page, 'Stage')).toHaveValue('near');
    await link.click();
    await expect(page).toHaveURL(/\/knowledge$/);
  });

  test('shows what is only recalled when asked, and marks it', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('link', { name: 'Jobs and unequal gains' })).toHaveCount(0);
    await page.getByRole('switch').check();
    await expect(page).toHaveURL(/recalled=yes/);
    await expect(shown(page)).toHaveText('25 of 25 benefits and 26 of 26 risks shown.');
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Jobs and unequal gains' }) });
    await expect(row).toContainText('recalled, weak');
  });

  test('narrows by part, kind and attestation', async ({ page }) => {
    await open(page);
    await field(page, 'Part that drives it').selectOption({ label: 'Safety evaluation data' });
    await field(page, 'Risk or benefit').selectOption('risk');
    // What every part drives is driven by this one too.
    await expect(page.getByRole('region', { name: 'Risks', exact: true }).getByRole('link')).toHaveText([
      'Unsafe content',
      'Control by the side door',
      'Benefits forgone',
      'Rules aimed wrongly',
    ]);
    await expect(page.getByRole('region', { name: 'Benefits', exact: true })).toContainText('None fits.');
    await page.getByRole('button', { name: 'Clear' }).click();
    await field(page, 'Attested').selectOption('recalled-fair');
    await expect(page.getByRole('link', { name: 'Small languages' })).toBeVisible();
  });
});

test('leads by keyboard from a risk to a duty that answers it', async ({ page }) => {
  await open(page, '/knowledge?kind=risk&area=safety');
  await page.getByRole('link', { name: 'Scams, harassment, disinformation' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scams, harassment, disinformation');
  const duty = page.getByRole('link', { name: 'Marking of generated content' });
  await duty.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/law\/EU-AIA\/EU-AIA-50-2$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/kind=risk&area=safety/);
});

test('leaves out what is only recalled on the page of a stage too, until asked', async ({ page }) => {
  await open(page, '/knowledge/near');
  await expect(page.getByRole('link', { name: 'Jobs and unequal gains' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Show also what is recalled' }).click();
  await expect(page).toHaveURL(/recalled=yes/);
  await expect(page.getByRole('link', { name: 'Jobs and unequal gains' })).toBeVisible();
});

test('opens a benefit into mechanism, evidence and what would break it', async ({ page }) => {
  await page.goto('/knowledge/M2');
  await page.getByRole('region', { name: 'Mechanisms behind it' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Early warning');
  await expect(page.getByRole('region', { name: 'Evidence' }).getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('missing');
  await expect(page.getByRole('heading', { name: 'What would break it' })).toBeVisible();
});

test('shows the disagreement on weights with its evidence, on the page and from both sides', async ({
  page,
}) => {
  await open(page);
  const pair = page
    .getByRole('region', { name: 'Disagreements' })
    .getByRole('listitem')
    .filter({ hasText: 'Weights skew to closed' });
  await expect(pair).toContainText('Training and safety evaluation skew to closed');
  await expect(pair).toContainText('weights can be downloaded for 28');
  for (const id of ['skew-weights', 'skew-training-and-safety']) {
    await page.goto(`/knowledge/${id}`);
    await expect(page.getByRole('region', { name: 'In disagreement with' })).toContainText('28');
  }
});

test('lists every point of the graph, so that each is two clicks away', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Knowledge' }).click();
  await page.getByRole('table').first().waitFor();
  await page.getByRole('switch').check();
  await expect(shown(page)).toContainText('25 of 25');
  const answer = await (await page.request.get('/api/knowledge')).json();
  const points: string[] = Object.entries<{ id: string }[]>(answer)
    .filter(([name]) => name !== 'components')
    .flatMap(([, records]) => records.map(({ id }) => id));
  expect(points.length).toBeGreaterThan(170);
  const linked = await page
    .locator('main a[href^="/knowledge/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-1)!));
  expect(points.filter((id) => !linked.includes(id))).toEqual([]);
});

test('says what is missing where there is no such point', async ({ page }) => {
  page.context().removeAllListeners('console');
  await page.goto('/knowledge/none');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no point “none”');
});

test('prints as a memo, light and without controls', async ({ page }) => {
  await open(page, '/knowledge?stage=long');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(field(page, 'Stage')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Balance of power' }).first()).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(253, 253, 252)');
});

const looks = [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const;
for (const [colours, width] of looks) {
  test.describe(`${colours}, ${width} px wide`, () => {
    test.use({ colorScheme: colours, viewport: { width, height: 900 } });
    for (const address of [
      '/knowledge?recalled=yes&stage=near&area=safety',
      '/knowledge/S11',
      '/knowledge/skew-training-and-safety',
      '/knowledge/mechanism-early-warning',
    ])
      test(`axe finds nothing serious on ${address}`, async ({ page }) => {
        await open(page, address);
        expect(await seriousIn(page)).toEqual([]);
        expect(await overflowOf(page), 'pixels that stick out to the side').toBe(0);
      });
  });
}
