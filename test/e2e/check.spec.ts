import type { Page } from '@playwright/test';
import {
  chooseUnion,
  expect,
  expectVerdict,
  finding,
  findingButton,
  findings,
  licence,
  openPreset,
  openWeights,
  overflowOf,
  test,
} from './journey.ts';

/** Duties that Art. 53(2) lifts for a free and open model, and two that it leaves. */
const lifted = ['Art. 53(1)(a)', 'Art. 53(1)(b)'];
const kept = ['Art. 53(1)(c)', 'Art. 53(1)(d)'];

test('a ban on commercial use ends the exemption, and the link gives the same answer', async ({
  page,
  context,
}) => {
  await openPreset(page);
  for (const citation of lifted) await expectVerdict(page, citation, 'Exempt');
  for (const citation of kept) await expectVerdict(page, citation, 'Applies');

  await licence(page).fill('CC-BY-NC-4.0');
  await licence(page).press('Enter');
  for (const citation of [...lifted, ...kept]) await expectVerdict(page, citation, 'Applies');
  await expect(page.getByRole('status').filter({ hasText: 'exempt to applies' })).toBeAttached();

  const row = finding(page, 'Art. 53(1)(a)');
  await expect(row).toContainText('“Free and open-source licence” does not hold');
  await expect(row).toContainText('non-commercial use only');
  await findingButton(page, 'Art. 53(1)(a)').click();
  await expectExplanation(page);

  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.getByLabel('Link to this case').inputValue();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link);

  const shown = await findings(page).innerText();
  const again = await context.newPage();
  await again.goto(link);
  await expectExplanation(again);
  await expect(licence(again)).toHaveValue('CC-BY-NC-4.0');
  // The colour of what just changed is not part of the answer; the text is.
  expect(await findings(again).innerText()).toBe(shown);
});

test('the same with the keyboard alone', async ({ page, context }) => {
  // Some hundred steps from one control to the next.
  test.slow();
  await page.goto('/?order=EU');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, page.getByRole('button', { name: openWeights, exact: true }));
  await page.keyboard.press('Enter');
  for (const citation of lifted) await expectVerdict(page, citation, 'Exempt');

  await tabTo(page, licence(page));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('CC-BY-NC-4.0');
  await page.keyboard.press('Enter');
  for (const citation of lifted) await expectVerdict(page, citation, 'Applies');

  await tabTo(page, page.getByRole('button', { name: 'Copy link' }));
  await tabTo(page, findingButton(page, 'Art. 53(1)(a)'));
  await page.keyboard.press('Enter');
  await expectExplanation(page);

  await tabTo(page, page.getByRole('button', { name: 'Copy link' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  const link = await page.getByLabel('Link to this case').inputValue();

  const shown = await findings(page).innerText();
  const again = await context.newPage();
  await again.goto(link);
  await expectExplanation(again);
  expect(await findings(again).innerText()).toBe(shown);
});

test('the sticky line of counts never hides what has the focus', async ({ page }) => {
  await openPreset(page);
  await findingButton(page, 'Art. 53(1)(a)').click();
  await findings(page).getByRole('button').last().focus();
  const counts = page.getByRole('group', { name: 'Findings by verdict' });
  const hidden: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Shift+Tab');
    const focused = page.locator(':focus');
    const [bar, box] = [await counts.boundingBox(), await focused.boundingBox()];
    const inFindings = (await findings(page).locator(':focus').count()) > 0;
    if (bar && box && inFindings && box.y + box.height <= bar.y + bar.height)
      hidden.push(await focused.innerText());
  }
  expect(hidden).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the licence can be changed and the answer read', async ({ page }) => {
    await openPreset(page);
    for (const citation of lifted) await expectVerdict(page, citation, 'Exempt');
    await licence(page).fill('CC-BY-NC-4.0');
    await licence(page).press('Enter');
    for (const citation of lifted) await expectVerdict(page, citation, 'Applies');
    await findingButton(page, 'Art. 53(1)(a)').tap();
    await expectExplanation(page);
    expect(await overflowOf(page)).toBe(0);
  });
});

test('undo goes one step back', async ({ page }) => {
  await openPreset(page);
  await licence(page).fill('CC-BY-NC-4.0');
  await licence(page).press('Enter');
  await expectVerdict(page, 'Art. 53(1)(a)', 'Applies');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectVerdict(page, 'Art. 53(1)(a)', 'Exempt');
  await expect(licence(page)).toHaveValue('Apache-2.0');
});

test('a model of the list becomes the case, and its duties start when the grace for old models ends', async ({
  page,
}) => {
  await page.goto('/models');
  await page.getByRole('link', { name: 'LLaMA-2', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LLaMA-2');
  await page.getByRole('link', { name: 'Check this model' }).click();
  await expect(licence(page)).toHaveValue(/llama/i);
  await chooseUnion(page);
  const asOf = page.getByLabel('As of', { exact: true });
  await asOf.fill('2027-08-01');
  await expectVerdict(page, 'Art. 53(1)(a)', 'Upcoming');
  await asOf.fill('2027-08-02');
  await expectVerdict(page, 'Art. 53(1)(a)', 'Applies');
});

test('single keys move through the findings and filter them', async ({ page }) => {
  await openPreset(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  const first = page.locator('[data-finding]').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('o');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('e');
  await expect(licence(page)).toBeFocused();
  await page.keyboard.type('1');
  await expect(page).not.toHaveURL(/show=/);
});

test('the picture of the rule path has the same nodes as its table', async ({ page }) => {
  await openPreset(page);
  await findingButton(page, 'Art. 53(1)(a)').click();
  await page.getByRole('button', { name: 'Picture of the rule path' }).click();
  const picture = page.getByRole('application', { name: /^Rule path of Art\. 53\(1\)\(a\)/ });
  await expect(picture).toHaveAttribute('aria-busy', 'false');
  await expect(picture.locator('canvas').first()).toBeVisible();

  const path = page.getByRole('region', { name: 'Rule path of Art. 53(1)(a)' });
  const rows = path.getByRole('table').getByRole('row');
  for (const word of ['Fact', 'Exemption', 'Obligation', 'Instrument'])
    await expect(rows.filter({ hasText: new RegExp(`^${word}`, 'i') }).first()).toBeVisible();

  await picture.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(path.getByRole('button', { pressed: true })).toHaveCount(1);
});

/** The open explanation of Art. 53(1)(a): its demand, its tree with the licence in it, its dates and sources. */
async function expectExplanation(page: Page): Promise<void> {
  const row = finding(page, 'Art. 53(1)(a)');
  await expect(findingButton(page, 'Art. 53(1)(a)')).toHaveAttribute('aria-expanded', 'true');
  const why = row.getByRole('region', { name: 'Why' });
  await expect(why).toContainText('Triggered?');
  await expect(why).toContainText('Art. 53(2)');
  await expect(row).toContainText('2 Aug 2025');
  await expect(row.getByRole('list', { name: 'Sources' }).getByRole('link').first()).toBeVisible();
}

/** Presses Tab until the element has the focus; fails when the whole page was passed. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} was not reached by ${key}`);
}
