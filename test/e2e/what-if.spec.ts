import type { Locator, Page } from '@playwright/test';
import {
  expect,
  expectVerdict,
  finding,
  findingButton,
  findings,
  licence,
  openPreset,
  overflowOf,
  test,
} from './journey.ts';

const technical = 'Art. 53(1)(a)';
const integrators = 'Art. 53(1)(b)';
const change = 'Licence: Creative Commons Attribution-NonCommercial 4.0 → Apache License 2.0';

/** The open release of the journeys under a licence without commercial use. */
async function openNonCommercial(page: Page): Promise<void> {
  await openPreset(page);
  await licence(page).fill('CC-BY-NC-4.0');
  await licence(page).press('Enter');
  await expectVerdict(page, technical, 'Applies');
}

/** Asks a question of a finding, and gives the panel it opens. */
async function ask(page: Page, citation: string, words: string): Promise<Locator> {
  await finding(page, citation)
    .getByRole('button', { name: new RegExp(`^${words.replace('?', '\\?')}`) })
    .first()
    .click();
  const panel = page.getByRole('region', { name: words, exact: true });
  await expect(panel.getByRole('heading', { name: words })).toBeFocused();
  return panel;
}

/** The proposed change that is made of these words. */
function proposal(panel: Locator, words: string): Locator {
  return panel.getByRole('listitem').filter({ hasText: words }).filter({ hasText: 'Apply this change' });
}

test('what would lift two duties is asked, taken over and taken back', async ({ page }) => {
  await openNonCommercial(page);
  const panel = await ask(page, technical, 'What would lift this?');
  await panel.getByText(/Lift others of the same text with it/).click();
  await panel
    .getByRole('checkbox', { name: new RegExp(`^${integrators.replaceAll(/[()]/g, '\\$&')}`) })
    .check();
  await expect(page).toHaveURL(/also=EU-AIA-53-1-b/);
  await expect(panel.getByText('Two changes do it, the one that takes least first.')).toBeVisible();

  const one = proposal(panel, change);
  await expect(one).toContainText('Lifts 3 duties. Adds none in any jurisdiction.');
  await expect(one).toContainText('exempt while all of this holds');
  await one.getByRole('button', { name: /^Show the 3 that turn/ }).click();
  const turned = one.getByRole('table');
  await expect(turned.getByRole('rowheader', { name: 'Lifted (3)' })).toBeVisible();
  await expect(turned.getByRole('row', { name: /Art\. 53\(1\)\(b\).*Applies.*Exempt/ })).toBeVisible();
  await expect(panel).toContainText(/Searched: [\d,]+ combinations of \d+ facts/);
  await expect(panel).toContainText('no part of it would do');

  await one.getByRole('button', { name: /^Apply this change/ }).click();
  for (const citation of [technical, integrators]) {
    await expectVerdict(page, citation, 'Exempt');
    await expect(finding(page, citation)).toContainText('was applies');
  }
  await expect(licence(page)).toHaveValue('Apache-2.0');
  await expect(page).toHaveURL(/licence_id=Apache-2\.0/);
  await expect(
    page.getByRole('status').filter({ hasText: `${change}. 3 rules moved: applies to exempt.` }),
  ).toBeAttached();
  const undo = panel.getByRole('button', {
    name: 'Undo: Licence back to Creative Commons Attribution-NonCommercial 4.0',
  });
  await expect(undo).toBeFocused();
  await undo.click();
  await expectVerdict(page, technical, 'Applies');
  await expect(licence(page)).toHaveValue('CC-BY-NC-4.0');
  await expect(panel.getByRole('heading', { name: 'What would lift this?' })).toBeFocused();

  // The browser's own way back undoes it too, and brings back the question.
  await proposal(panel, change)
    .getByRole('button', { name: /^Apply this change/ })
    .click();
  await expectVerdict(page, technical, 'Exempt');
  await page.goBack();
  await expectVerdict(page, technical, 'Applies');
  await expect(proposal(panel, change)).toBeVisible();
});

test('a link brings the question with it, whatever is folded or filtered', async ({ page }) => {
  await openNonCommercial(page);
  await ask(page, technical, 'What would lift this?');
  const link = new URL(page.url());
  link.searchParams.set('order', 'CN');
  link.searchParams.set('show', 'exempt');
  link.searchParams.set('moves', 'licence_id');
  await page.goto(link.href);
  const panel = page.getByRole('region', { name: 'What would lift this?', exact: true });
  await expect(panel.getByText('One change does it')).toBeVisible();
  await expect(proposal(panel, change)).toBeVisible();
});

test('where nothing that may move lifts it, the panel says what stands in the way', async ({ page }) => {
  await openNonCommercial(page);
  const panel = await ask(page, technical, 'What would lift this?');
  await panel.getByText(/^May move:/).click();
  await panel.getByRole('button', { name: 'Let none move' }).click();
  await expect(panel.getByText('Nothing that may move would lift it.')).toBeVisible();
  await expect(panel).toContainText('Who you are is no choice of a release');
  await panel.getByRole('button', { name: /^Let it move ?: Licence$/ }).click();
  await expect(proposal(panel, change)).toBeVisible();
  await expect(page).toHaveURL(/moves=licence_id/);
});

test('what could be closed before a lifted duty appears', async ({ page }) => {
  await openPreset(page);
  const panel = await ask(page, technical, 'What could I close before it appears?');
  await expect(panel.getByText('Before this duty appears, this can be closed together')).toBeVisible();
  const alone = panel.getByRole('table', { name: 'Each by itself' });
  await expect(alone.getByRole('row', { name: /Licence.*This duty/ }).first()).toBeVisible();
  await expect(alone).toContainText('Not so: Published weights are open to members of the public.');
  await panel
    .getByRole('button', { name: /^Apply this change/ })
    .first()
    .click();
  await expect(panel.getByText('The case is changed.')).toBeVisible();
  await expectVerdict(page, technical, 'Exempt');
});

test('the fact that decides most is found out first, and answered on the spot', async ({ page }) => {
  await openPreset(page);
  await page.getByRole('button', { name: 'What should I find out first?', exact: true }).click();
  const panel = page.getByRole('region', { name: 'What should I find out first?', exact: true });
  await expect(panel).toContainText(/Whatever the answer, it settles \d+ of the \d+ that are open/);
  const open = async () => {
    const count = page
      .getByRole('group', { name: 'Findings by verdict' })
      .getByRole('button', { name: /undetermined/i });
    return Number((await count.innerText()).match(/\d+/)![0]);
  };
  const before = await open();
  const question = await panel.locator('.first .question .law').innerText();
  await panel.locator('.first').getByRole('button', { name: 'No', exact: true }).click();
  await expect.poll(open).toBeLessThan(before);
  await expect(panel.locator('.first .question .law')).not.toHaveText(question);
});

test('by keyboard alone, from the finding and back to it', async ({ page }) => {
  await openNonCommercial(page);
  const title = findingButton(page, technical);
  await title.focus();
  await page.keyboard.press('w');
  const panel = page.getByRole('region', { name: 'What would lift this?', exact: true });
  await expect(panel.getByRole('heading', { name: 'What would lift this?' })).toBeFocused();
  const apply = proposal(panel, change).getByRole('button', { name: /^Apply this change/ });
  for (let presses = 0; presses < 40; presses++) {
    if (await apply.evaluate((element) => element.matches(':focus'))) break;
    await page.keyboard.press('Tab');
  }
  await expect(apply).toBeFocused();
  await page.keyboard.press('Enter');
  await expectVerdict(page, technical, 'Exempt');
  await expect(panel.getByRole('button', { name: /^Undo: Licence back/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(title).toBeFocused();
  await expect(page).not.toHaveURL(/what-if=/);
  // Closing is no change of the case: the finding goes on saying that it turned.
  await expect(finding(page, technical)).toHaveClass(/changed/);
  await expect(finding(page, technical)).toContainText('was applies');
});

test('what would lift the most, over the whole case', async ({ page }) => {
  await openNonCommercial(page);
  await page.getByRole('button', { name: /^What would lift the most\?/ }).click();
  const panel = page.getByRole('region', { name: 'What would lift the most?', exact: true });
  await expect(panel.getByText(/changes lift duties, the one that lifts most first/)).toBeVisible();
  await panel.getByRole('radio', { name: '2 facts changed' }).check();
  await expect(page).toHaveURL(/most=2/);
  await expect(proposal(panel, 'Licence:').first()).toBeVisible();
});

test('an address that asks nothing readable is refused by the name of the field', async ({ page }) => {
  await page.goto('/?what-if=lift&about=EU-AIA-53-1-a&moves=markets');
  const refusal = page.getByRole('alert').filter({ hasText: 'The what-if in the address cannot be read.' });
  await expect(refusal).toContainText('moves: “markets” is no choice of whoever releases.');
  await refusal.getByRole('button', { name: 'Leave the what-if out' }).click();
  await expect(refusal).toHaveCount(0);
  await expect(page).not.toHaveURL(/moves=/);
});

test('a finding of a model leads to the same question', async ({ page }) => {
  await page.goto('/models/llama-2-70b?finding=EU-AIA-53-1-c');
  await page.getByRole('link', { name: 'What would lift this?' }).click();
  const panel = page.getByRole('region', { name: 'What would lift this?', exact: true });
  await expect(panel.getByText(/Searched: /)).toBeVisible();
  await expect(findings(page).getByRole('region', { name: 'What would lift this?' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the panel fits and the change can be taken over', async ({ page }) => {
    await openNonCommercial(page);
    const panel = await ask(page, technical, 'What would lift this?');
    expect(await overflowOf(page)).toBe(0);
    await proposal(panel, change)
      .getByRole('button', { name: /^Apply this change/ })
      .tap();
    await expectVerdict(page, technical, 'Exempt');
    expect(await overflowOf(page)).toBe(0);
  });
});
