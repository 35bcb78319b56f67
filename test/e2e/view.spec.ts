import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import {
  chooseUnion,
  expect,
  expectVerdict,
  findingButton,
  findings,
  licence,
  openPreset,
  overflowOf,
  test,
} from './journey.ts';

const counts = 'Findings by verdict';
/** Rules of the Union that the open preset reaches: the three that are lifted, and six that apply. */
const reached = 9;

/** How many rules there are, in one legal order or in all. */
async function rulesIn(page: Page, order?: string): Promise<number> {
  const { obligations, instruments } = await (await page.request.get('/api/rulebase')).json();
  const own = new Set(
    instruments
      .filter(({ jurisdiction }: { jurisdiction: string }) => order === undefined || jurisdiction === order)
      .map(({ id }: { id: string }) => id),
  );
  return obligations.filter(({ instrument }: { instrument: string }) => own.has(instrument)).length;
}

test('a count filters the findings and says so', async ({ page }) => {
  await openPreset(page);
  const rules = await rulesIn(page, 'EU');
  await page
    .getByRole('group', { name: counts })
    .getByRole('button', { name: /exempt/ })
    .click();
  await expect(
    page.getByRole('status').filter({ hasText: `Showing 3 of ${rules} rules: exempt, European Union.` }),
  ).toBeAttached();
  await expect(page.locator('[data-finding]')).toHaveCount(3);
  await page
    .getByRole('group', { name: counts })
    .getByRole('button', { name: /upcoming/ })
    .click();
  await expect(findings(page)).toContainText(`None of ${rules} rules is upcoming`);
  await page.getByRole('button', { name: 'Show all verdicts' }).click();
  await expect(page.locator('[data-finding]')).toHaveCount(reached);
});

test('compact findings leave their reasons to the opened ones, and stay so', async ({ page }) => {
  await openPreset(page);
  const reason = findings(page).getByText('Lifted by Art. 53(2)').first();
  await expect(reason).toBeVisible();
  await page.getByRole('radio', { name: 'Compact' }).check({ force: true });
  await expect(reason).toBeHidden();
  await page.reload();
  await expect(reason).toBeHidden();
});

test('a duty in the answer opens its finding, whatever is filtered or folded', async ({ page }) => {
  await openPreset(page);
  await page.getByRole('button', { name: 'Copyright and rights reservation', exact: true }).click();
  await expect(findingButton(page, 'Art. 53(1)(c)')).toHaveCount(0);
  await page
    .getByRole('group', { name: counts })
    .getByRole('button', { name: /exempt/ })
    .click();
  await expect(page.locator('[data-finding]')).toHaveCount(3);

  await page.getByRole('button', { name: 'Copyright policy', exact: true }).click();
  await expect(findingButton(page, 'Art. 53(1)(c)')).toBeFocused();
  await expect(findingButton(page, 'Art. 53(1)(c)')).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[data-finding]')).toHaveCount(reached);

  // The same from among the rules of another legal order.
  await page.getByRole('button', { name: 'California', exact: true }).click();
  await expect(findingButton(page, 'Art. 53(1)(c)')).toHaveCount(0);
  await page.getByRole('button', { name: 'Copyright policy', exact: true }).click();
  await expect(findingButton(page, 'Art. 53(1)(c)')).toBeFocused();
});

test('the law of all jurisdictions stays short: three groups stand open, and what waits for one fact is one row', async ({
  page,
}) => {
  await openPreset(page);
  await page.getByRole('button', { name: 'Show all jurisdictions' }).click();
  await expect(findings(page)).toContainText(new RegExp(`Showing \\d+ of ${await rulesIn(page)} rules\\.`));
  const open = findings(page).getByRole('heading', { level: 3 }).locator('[aria-expanded="true"]');
  await expect(open).toHaveCount(3);
  // Numbers follow the order of reading, and a shared row takes those of its findings.
  const numbers = () => findings(page).locator('li > .head > .number').allInnerTexts();
  const shown = (await numbers()).map((text) => Number.parseInt(text));
  expect(shown[0]).toBe(1);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  const row = findings(page).getByRole('button', { name: 'Nine rules, China (mainland)' });
  await row.click();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/unfold=wait-/);
  const first = (await numbers()).slice(0, 11).map((text) => Number.parseInt(text));
  expect(first).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

  await page.getByRole('radio', { name: 'Jurisdiction' }).check({ force: true });
  await expect(page).toHaveURL(/by=jurisdiction/);
  await expect(findings(page).getByRole('heading', { level: 3 }).first()).toHaveText(
    /United States, federal/,
  );
});

test('what nothing decides is folded and counted, and the address keeps what is unfolded', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await findings(page).waitFor();
  await expect(page.locator('[data-finding]')).toHaveCount(0);
  await chooseUnion(page);
  await expect(page.locator('[data-finding]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Training data', exact: true }).click();
  await page.getByRole('button', { name: 'Three rules, European Union', exact: true }).click();
  await findingButton(page, 'Art. 53(1)(d)').click();
  const again = await context.newPage();
  await again.goto(page.url());
  await expect(findingButton(again, 'Art. 53(1)(d)')).toHaveAttribute('aria-expanded', 'true');
});

test('on paper the folded themes are open and the whole case stands above', async ({ page }) => {
  await openPreset(page);
  await page.getByRole('button', { name: 'Copyright and rights reservation', exact: true }).click();
  await expect(findingButton(page, 'Art. 53(1)(c)')).toHaveCount(0);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(findingButton(page, 'Art. 53(1)(c)')).toBeVisible();
  const memo = page.getByRole('region', { name: 'The case on paper' });
  await expect(memo).toContainText('Apache-2.0');
  await expect(memo).toContainText('3 × 10²⁴ FLOP');
  await expect(licence(page)).toBeHidden();
  // The paper stays light in the dark.
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(253, 253, 252)');
  const sources = page.getByRole('region', { name: 'Sources on paper' });
  await expect(sources).toContainText('https://eur-lex.europa.eu/');
  await expect(sources).toContainText(/as-of=\d{4}-\d\d-\d\d&known-on=/);
});

test('back and forward walk through the cases, and undo does not leave the page', async ({ page }) => {
  await page.goto('/models/llama-2-70b');
  await page.getByRole('link', { name: 'Check this model' }).click();
  await findings(page).waitFor();
  await chooseUnion(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  await licence(page).fill('Apache-2.0');
  await licence(page).press('Enter');
  await expectVerdict(page, 'Art. 53(1)(a)', 'Undetermined');
  await page.goBack();
  await expectVerdict(page, 'Art. 53(1)(a)', 'Upcoming');
  await page.goForward();
  await expectVerdict(page, 'Art. 53(1)(a)', 'Undetermined');
  await undo.click();
  await expectVerdict(page, 'Art. 53(1)(a)', 'Upcoming');
  await expect(undo).toBeDisabled();
});

test('a model chosen with nothing given is seen from its provider', async ({ page }) => {
  await page.goto('/?order=EU');
  await findings(page).waitFor();
  const model = page.getByRole('combobox', { name: /of the \d+ models/ });
  await model.selectOption({ label: 'Falcon' });
  await expect(page.getByText('Provider established outside the Union')).toBeVisible();
  await expectVerdict(page, 'Art. 53(1)(a)', 'Upcoming');
  await licence(page).fill('MIT');
  await licence(page).press('Enter');
  await expect(model).toHaveValue('');
});

test('the findings as a spreadsheet are marked as UTF-8', async ({ page }) => {
  await openPreset(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(bytes.toString().trim().split('\r\n')).toHaveLength((await rulesIn(page)) + 1);
});

test('the first load is small, and the picture loads what draws it when it is opened', async ({ page }) => {
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script')
      scripts.set(response.url(), gzipSync(await response.body()).length);
  });
  const loaded = () => [...scripts.values()].reduce((sum, size) => sum + size, 0);
  await openPreset(page);
  await page.waitForLoadState('networkidle');
  expect(scripts.size).toBeGreaterThan(0);
  expect(loaded(), 'bytes of script, gzip').toBeLessThan(150_000);
  const first = loaded();
  await findingButton(page, 'Art. 53(1)(a)').click();
  await page.getByRole('button', { name: 'Picture of the rule path' }).click();
  await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
  await expect.poll(() => loaded() - first).toBeGreaterThan(100_000);
});

for (const [zoom, width, height] of [
  ['120 %', 1200, 830],
  ['125 %', 1152, 800],
  ['200 %', 720, 500],
  ['400 %', 320, 256],
] as const) {
  test.describe(`at ${zoom}`, () => {
    test.use({ viewport: { width, height } });
    test('nothing needs scrolling to the side', async ({ page }) => {
      await openPreset(page);
      expect(await overflowOf(page)).toBe(0);
      await findingButton(page, 'Art. 53(1)(a)').click();
      await page.getByRole('button', { name: 'Picture of the rule path' }).click();
      await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
      expect(await overflowOf(page)).toBe(0);
      for (const path of [
        '/models',
        '/models/llama-2-70b',
        '/about',
        '/changes',
        '/compare?preset=g7-tiers',
      ]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await overflowOf(page), path).toBe(0);
      }
    });
  });
}

test('a field tells where a value comes from that nobody stated, and what is known in part', async ({
  page,
}) => {
  await page.goto('/?licence_id=MIT&markets=KR,!EU,...');
  await findings(page).waitFor();
  const use = page.getByRole('radiogroup', { name: 'The licence lets anyone use the model' });
  await expect(use.getByRole('radio', { name: 'As the licence: yes' })).toBeChecked();
  await page.getByRole('heading', { name: 'Market and money', level: 3 }).click();
  const markets = page.getByRole('group', { name: 'Where it is offered or used' });
  await expect(markets.getByRole('checkbox', { name: /^South Korea/ })).toBeChecked();
  await expect(page.getByText(/^Known in part: at least .*; not /)).toBeVisible();
  const korea = page.getByRole('radiogroup', { name: 'Offered to users in Korea', exact: true });
  await expect(korea.getByRole('radio', { name: 'Follows: yes' })).toBeChecked();
  await expect(page.getByText('Follows from the rest: It is offered in Korea.')).toBeVisible();
  await expect(page.getByLabel('Route to the Union', { exact: true })).toContainText('Follows: ');
});
