import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { drawnNodes, find, firstOf, panel, picture, placeOf, press, said } from './explore.ts';
import { expect, overflowOf, test } from './journey.ts';
import { seriousIn } from './axe.ts';

const act = 'Instrument EU-AIA';
const duty = 'Obligation EU-AIA-53-1-d';

test('by mouse: from the EU AI Act to a model, through a duty and a configuration', async ({ page }) => {
  await page.goto('/explore');
  await expect(page.getByRole('heading', { name: 'What the graph is made of' })).toBeVisible();
  await find(page, '2024/1689', /AI Act/);
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('AI Act');

  // Of many duties one is picked, and pressed in the picture.
  await panel(page)
    .getByRole('button', { name: /^Pick from \d+ obligations/ })
    .click();
  await panel(page).getByLabel('Narrow by name or citation').fill('53(1)(d)');
  await panel(page).getByRole('button', { name: 'Add Public summary of the training content' }).click();
  await press(page, duty);
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(
    'Public summary of the training content',
  );

  // The configurations it binds come as a group, since they are many, and open in place.
  await panel(page)
    .getByRole('button', { name: /^Add as a group: binds \d+ configurations/ })
    .click();
  const group = `+ ${duty} SUBJECT_TO in Configuration`;
  const at = await placeOf(page, group);
  await page.mouse.dblclick(at.x, at.y);
  await expect(page.getByRole('button', { name: /^Configuration 30$/ })).toBeVisible();
  const configuration = await firstOf(page, 'Configuration');
  await press(page, configuration);
  await panel(page)
    .getByRole('button', { name: /^Expand: .* release/ })
    .first()
    .click();
  const release = await firstOf(page, 'Release');
  await press(page, release);
  await panel(page)
    .getByRole('button', { name: /^Expand: .* model/ })
    .click();
  const model = await firstOf(page, 'Model');
  await press(page, model);
  await expect(panel(page).getByRole('link', { name: 'Open its page' })).toHaveAttribute(
    'href',
    /^\/models\//,
  );

  // Each configuration says by which verdict the duty reaches it, and why.
  await press(page, configuration);
  await panel(page)
    .getByRole('button', { name: /^Why: / })
    .click();
  await expect(panel(page).getByText('Art. 53(1)(d)').first()).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Show this rule path in the scene' })).toBeVisible();
});

/** Tab as often as it takes, and no more than a person would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('by keyboard alone: the same walk, and what is said on the way', async ({ page }) => {
  await page.goto('/explore');
  await page.getByRole('heading', { name: 'What the graph is made of' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('AI Act 2024/1689');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(/^Instrument: .*AI Act.*neighbours shown\.$/);

  // From the picture Enter leads into the panel, Tab to what joins the node.
  await picture(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
  const pick = panel(page).getByRole('button', { name: /^Pick from \d+ obligations/ });
  await tabTo(page, pick);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('53(1)(d)');
  const add = panel(page).getByRole('button', { name: 'Add Public summary of the training content' });
  await add.waitFor();
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Added 1 node: Obligation Public summary of the training content.');

  // Arrows walk along the edge to it.
  await picture(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(said(page)).toHaveText(
    /^Obligation: Public summary of the training content, Art\. 53\(1\)\(d\)\. 1 of \d+ neighbours shown\.$/,
  );
  await page.keyboard.press('h');
  await expect(said(page)).toHaveText(/^Took out 1 node/);
  await page.keyboard.press('Control+z');
  await expect(said(page)).toHaveText(/^Undone\. Added 1 node/);
  // Esc lets go of the node, and then of the picture.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(said(page)).toHaveText('Nothing is chosen.');
});

test('two ends: a list of paths in words, then the picture of one', async ({ page }) => {
  await page.goto('/explore');
  await page.getByRole('button', { name: /^How does the EU AI Act reach DeepSeek-R1/ }).click();
  const paths = page.getByRole('region', { name: 'Paths between two nodes' });
  const list = paths.getByRole('listitem').filter({ hasText: 'steps' });
  await expect(list.first()).toContainText('DeepSeek-R1');
  await expect(list.first()).toContainText('was released as');
  await expect(list.first()).toContainText('Art. 53(1)(d)');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  const bound = list.filter({ hasText: 'will be subject to' }).first();
  await bound.getByRole('button', { name: /^Show path \d+ alone$/ }).click();
  await placeOf(page, duty);
  expect((await drawnNodes(page)).map(({ key }) => key.split(' ')[0])).toEqual(
    expect.arrayContaining(['Configuration', 'Model', 'Obligation', 'Release']),
  );

  // No path over a kind that leads nowhere: it says so.
  await paths.getByText('Kinds in between').click();
  await paths.getByRole('checkbox', { name: 'Stage' }).check();
  await paths.getByRole('button', { name: 'Find paths' }).click();
  await expect(paths.getByText(/No path of at most 4 steps joins them over these kinds/)).toBeVisible();
});

test('a scene is kept, opened again, shared by its link, and exported', async ({ page, browser }) => {
  await page.goto(`/explore?show=Instrument:EU-AIA,Obligation:EU-AIA-53-1-a,Exemption:EU-AIA-53-2`);
  const { x, y } = await placeOf(page, 'Exemption EU-AIA-53-2');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 90, { steps: 4 });
  await page.mouse.up();
  await page.mouse.click(x + 60, y + 90);
  await page.keyboard.press('p');
  await expect(panel(page).getByRole('button', { name: 'Unpin' })).toBeVisible();
  const before = await drawnNodes(page);

  await page.getByRole('button', { name: 'Keep scene' }).click();
  const form = page.getByRole('region', { name: 'Keep this scene' });
  await form.getByLabel('Name').fill('What openness lifts');
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page).toHaveURL(/\?scene=what-openness-lifts-/);
  const link = await form.getByLabel('Link to this scene').inputValue();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What openness lifts');
  await placeOf(page, act);
  expect(await drawnNodes(page)).toEqual(before);

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('What openness lifts');
  await placeOf(other, act);
  expect(await drawnNodes(other)).toEqual(before);
  await other.context().close();

  await page.getByRole('button', { name: 'Export' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture (PNG)' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('what-openness-lifts.png');
  const png = await readFile(await file.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // As wide as the picture with its key at least, two pixels for one.
  expect(png.readUInt32BE(16)).toBeGreaterThan(600);
  await file.saveAs('test-results/scene.png');
  const graphml = page.waitForEvent('download');
  await page.getByRole('button', { name: 'GraphML' }).click();
  expect(await readFile(await (await graphml).path(), 'utf8')).toContain('EU-AIA-53-2');
});

test('twenty steps out and twenty back are the same scene', async ({ page }) => {
  await page.goto('/explore?show=Obligation:EU-AIA-53-1-d');
  await press(page, duty);
  const before = await drawnNodes(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  let count = before.length;
  for (let step = 0; step < 20; step++) {
    // Whatever the chosen node can still be expanded by; where there is nothing, the newest node is chosen.
    const expand = panel(page).getByRole('button', { name: /^(Expand|Add \d+ more): / });
    await expect(panel(page).getByRole('heading', { name: 'Neighbours' })).toBeVisible();
    if ((await expand.count()) === 0) {
      const nodes = await drawnNodes(page);
      await page
        .getByRole('region', { name: 'The scene as a table' })
        .getByRole('button', { name: 'Open' })
        .nth(step % nodes.length)
        .click();
      step--;
      continue;
    }
    await expand.first().click();
    await expect.poll(async () => (await drawnNodes(page)).length).toBeGreaterThan(count);
    const after = await drawnNodes(page);
    count = after.length;
  }
  const twenty = await drawnNodes(page);
  for (let step = 0; step < 20; step++) await undo.click();
  await expect(undo).toBeDisabled();
  await expect.poll(() => drawnNodes(page)).toEqual(before);
  for (let step = 0; step < 20; step++) await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => drawnNodes(page)).toEqual(twenty);
});

test('new nodes never move those that are there, and a pinned one stays when all is laid out', async ({
  page,
}) => {
  await page.goto('/explore?show=Obligation:EU-AIA-53-1-d,Instrument:EU-AIA');
  await press(page, duty);
  await panel(page).getByRole('button', { name: 'Pin', exact: true }).click();
  const before = await drawnNodes(page);
  await panel(page)
    .getByRole('button', { name: /^Add 1 more|Expand: .* theme/ })
    .click();
  await expect.poll(async () => (await drawnNodes(page)).length).toBeGreaterThan(before.length);
  for (const node of before) expect(await drawnNodes(page)).toContainEqual(node);
  await page.getByText('Free', { exact: true }).click();
  await page.waitForTimeout(500);
  expect(await drawnNodes(page)).toContainEqual(before.find(({ key }) => key === duty));
});

test('the key is the filter, and the day fades what is not in force on it', async ({ page }) => {
  await page.goto(
    '/explore?show=Instrument:EU-AIA,Obligation:EU-AIA-53-1-a,Obligation:EU-AIA-53-1-d,Theme:data.disclosure',
  );
  await placeOf(page, act);
  await page.getByRole('button', { name: /^Obligation 2$/ }).click();
  await expect.poll(async () => (await drawnNodes(page)).length).toBe(2);
  await expect(page.getByRole('region', { name: 'The scene as a table' }).getByRole('row')).toHaveCount(3);
  await expect(page).toHaveURL(/hide=Obligation/);
  await page.getByRole('button', { name: /^Obligation 2$/ }).click();
  await page.getByLabel('On', { exact: true }).fill('2025-01-01');
  await expect(page.getByText('1 Jan 2025: 2 of 4 nodes stand back')).toBeVisible();
  await expect(page).toHaveURL(/on=2025-01-01/);
});

for (const state of [
  { width: 1440, colorScheme: 'light' as const },
  { width: 390, colorScheme: 'dark' as const },
])
  test.describe(`${state.colorScheme}, ${state.width} px wide`, () => {
    test.use({ viewport: { width: state.width, height: 900 }, colorScheme: state.colorScheme });
    test('axe finds nothing serious in the explorer', async ({ page }) => {
      await page.goto('/explore');
      await page.getByRole('heading', { name: 'Kept scenes' }).waitFor();
      expect(await seriousIn(page)).toEqual([]);
      await page.goto(
        '/explore?show=Model:deepseek-r1,Instrument:EU-AIA,Obligation:EU-AIA-53-1-d,Theme:data.disclosure&chosen=Obligation:EU-AIA-53-1-d',
      );
      await placeOf(page, duty);
      await panel(page).getByRole('heading', { name: 'Sources' }).waitFor();
      expect(await seriousIn(page)).toEqual([]);
      await page.getByText('Tree', { exact: true }).click();
      await page.getByRole('button', { name: 'Find paths' }).click();
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });
