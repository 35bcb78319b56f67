import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousIn } from './axe.ts';
import { expect, overflowOf, test } from './journey.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Cypher' });
const answer = (page: Page) => page.getByRole('status').filter({ hasText: /rows?.* in / });
const rows = (page: Page) => page.getByRole('region', { name: 'Rows' }).getByRole('row');

/** Puts a text in the place of what is written, in one step as from the clipboard, so that no brackets are added. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
/** Takes what the list offers. The editor gives a list no Enter in its first moment, so that none is taken unseen. */
async function take(page: Page, offer: RegExp): Promise<void> {
  await expect(page.getByRole('option', { name: offer })).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
}
async function open(page: Page, address = '/cypher'): Promise<void> {
  await page.goto(address);
  await editor(page).waitFor();
}

test('with the keyboard alone a query is written with completion, run, and left', async ({ page }) => {
  await open(page);
  const schema = page.waitForResponse('**/api/graph/schema');
  await page.reload();
  await schema;
  await editor(page).focus();
  await page.keyboard.type('MATCH (m:Mod');
  await take(page, /^Model /);
  await page.keyboard.press('End');
  await page.keyboard.type('\nRETURN m.first_rel');
  await take(page, /^first_release /);
  await page.keyboard.type(' AS release, m.name AS model ORDER BY model LIMIT 3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer(page)).toHaveText(/^3 rows, complete in [\d,]+ ms, from graph \w+$/);
  await expect(rows(page)).toHaveCount(4);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Run/ })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor(page)).toBeFocused();
  // A single key is a key of the page elsewhere; here it is text.
  await page.keyboard.type('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an example is run with its parameter, becomes files and a link, and the text survives a reload', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Duties of one law, as a parameter' }).click();
  await expect(page.getByLabel('$instrument')).toHaveValue('EU-AIA');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(rows(page).filter({ hasText: 'Art. 53(1)(a)' })).toBeVisible();

  await page.getByLabel('$instrument').fill('2024');
  await expect(page.getByText('number', { exact: true })).toBeVisible();
  await expect(answer(page)).toContainText('before your changes');
  await page.getByLabel('$instrument').fill('EU-AIA-0');
  await page.getByLabel('$instrument').press('Enter');
  await expect(page.getByText('No rows: nothing in the graph answers')).toBeVisible();
  await page.getByLabel('$instrument').fill('EU-AIA');
  await page.getByLabel('$instrument').press('Enter');
  await expect(rows(page).nth(1)).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(await rows(page).count());

  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.reload();
  await expect(editor(page)).toContainText('[:UNDER]');
  await expect(page.getByLabel('$instrument')).toHaveValue('EU-AIA');

  await write(page, 'RETURN 1 AS one');
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  await page.goto(link);
  await page.reload();
  await expect(editor(page)).toContainText('[:UNDER]');
  await expect(page.getByLabel('$instrument')).toHaveValue('EU-AIA');
});

test('an address with a text of its own does not cost what was written', async ({ page }) => {
  await open(page);
  await write(page, 'RETURN 1 AS mine');
  await page.goto('/about');
  await page.goto('/cypher#q=RETURN%202%20AS%20theirs');
  await expect(editor(page)).toHaveText('RETURN 2 AS theirs');
  await page.getByRole('button', { name: 'Bring back what you were writing' }).click();
  await expect(editor(page)).toHaveText('RETURN 1 AS mine');
});

test('what the graph holds is drawn and listed', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'What lifts a duty, as paths of the graph' }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(rows(page).nth(1)).toBeVisible();
  await page.getByText('Graph', { exact: true }).click();
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.getByText(/\d+ nodes, all drawn\./)).toBeVisible();
  const nodes = page.getByRole('list', { name: 'Nodes' }).getByRole('listitem');
  await expect(nodes.filter({ hasText: 'Technical documentation of the model' })).toBeVisible();
});

test('the history brings runs back, and clearing it can be taken back', async ({ page }) => {
  await open(page);
  for (const text of ['RETURN 1 AS one', 'RETURN 2 AS two']) {
    await write(page, text);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('button', { name: text })).toBeVisible();
  }
  await page.reload();
  await page.getByRole('button', { name: 'RETURN 1 AS one' }).click();
  await expect(editor(page)).toHaveText('RETURN 1 AS one');
  await page.getByRole('button', { name: 'Clear the history' }).click();
  await expect(page.getByText('2 runs were removed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'RETURN 2 AS two' })).toBeVisible();
});

test('a long run tells its seconds and can be cancelled', async ({ page }) => {
  await open(page);
  await write(page, 'MATCH (a), (b), (c), (d) RETURN count(a) AS n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Running.')).toBeVisible();
  await expect(page.getByText('1 s', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: /^Run/ })).toBeVisible();
  await expect(page.getByText('The run was stopped.')).toBeAttached();

  // The graph is free again.
  await write(page, 'RETURN 1 AS one');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(answer(page)).toContainText('1 row');
});

test('a query is explained without being run', async ({ page }) => {
  await open(page);
  await write(page, 'MATCH (m:Model) WHERE m.id = $model RETURN m.name AS model');
  await page.getByRole('button', { name: 'Explain' }).click();
  await expect(page.getByRole('region', { name: 'Plan' })).toContainText('Model');
  await expect(page.getByRole('definition').filter({ hasText: '$model' })).toBeVisible();
  await page.getByRole('button', { name: 'Line 1, column 37' }).click();
  await expect(editor(page)).toBeFocused();
  await expect(page.getByText('The rows come in no order.')).toBeVisible();
});

test.describe('a query that would write', () => {
  test.use({ foreseen: /status of 422/ });
  test('is refused with its place, which is a step away', async ({ page }) => {
    await open(page);
    await write(page, 'MATCH (m:Model)\nDELETE m');
    await page.keyboard.press('ControlOrMeta+Enter');
    const place = page.getByRole('alert').getByRole('button', { name: 'Line 2, column 1' });
    await expect(page.getByRole('alert')).toContainText('DELETE is not run: it would change the graph');
    await expect(page.locator('.cm-lintRange-error')).toHaveText('DELETE');
    await place.click();
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type('// ');
    await expect(editor(page)).toContainText('// DELETE m');
  });
});

test('a query is saved, found, run, changed and copied', async ({ page }) => {
  await open(page);
  await write(page, 'MATCH (m:Model {id: $model}) RETURN m.name AS model');
  await page.getByLabel('$model').fill('gpt-2');
  await page.getByRole('button', { name: 'Save as a query' }).click();
  const question = page.getByLabel('Question', { exact: true });
  await expect(question).toBeFocused();
  await question.fill('What is that model called');
  await page.getByRole('button', { name: 'Save the query' }).click();
  await expect(page.getByText('End the question with a question mark.')).toBeVisible();
  await expect(question).toBeFocused();
  await question.fill('What is that model called?');
  await page.getByLabel('Asked as').fill('Its id');
  await page.getByLabel('Tags').fill('naming');
  await expect(page.getByRole('radio', { name: /^Private/ })).toBeChecked();
  await page.getByRole('button', { name: 'Save the query' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is that model called?');
  await expect(rows(page).filter({ hasText: 'GPT-2' })).toBeVisible();
  const slug = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.goto('/queries?q=that+model+called');
  await expect(page.getByRole('link', { name: 'What is that model called?' }).first()).toBeVisible();

  await open(page, `/cypher?query=${slug}&p.model=opt-175b`);
  await expect(page.getByLabel('$model')).toHaveValue('opt-175b');

  await open(page, `/cypher?edit=${slug}`);
  await expect(page.getByRole('heading', { name: 'Keep your changes' })).toBeVisible();
  await write(page, 'MATCH (m:Model {id: $model}) RETURN m.name AS name');
  await page.reload();
  await expect(editor(page)).toContainText('AS name');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  await expect(page).toHaveURL(new RegExp(`/queries/${slug}$`));
  await expect(page.getByRole('columnheader', { name: 'name' })).toBeVisible();

  await open(page, `/cypher?fork=${slug}`);
  await expect(page.getByText('A copy of')).toBeVisible();
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue('What is that model called?');
});

test.describe('a version kept meanwhile', () => {
  test.use({ foreseen: /status of 409/ });
  test('is not overwritten unless that is asked for', async ({ page, context }) => {
    await open(page, '/cypher#q=RETURN%201%20AS%20one');
    await page.getByRole('button', { name: 'Save as a query' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Which number comes first?');
    await page.getByRole('button', { name: 'Save the query' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which number comes first?');
    const slug = new URL(page.url()).pathname.split('/').at(-1)!;

    await open(page, `/cypher?edit=${slug}`);
    await expect(page.getByLabel('Question', { exact: true })).toHaveValue('Which number comes first?');
    const other = await context.newPage();
    await open(other, `/cypher?edit=${slug}`);
    await other.getByLabel('Question', { exact: true }).fill('Which number comes before all?');
    await other.getByRole('button', { name: 'Keep the changes' }).click();
    await expect(other).toHaveURL(new RegExp(`/queries/${slug}$`));

    await page.getByLabel('Question', { exact: true }).fill('Which number comes at once?');
    await page.getByRole('button', { name: 'Keep the changes' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'Version 2 of “Which number comes before all?” is kept now.',
    );
    await page.getByRole('button', { name: 'Keep mine over it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which number comes at once?');
  });
});

for (const [look, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test.describe(`${look}, ${width} px wide`, () => {
    test.use({ colorScheme: look, viewport: { width, height: 900 }, foreseen: /status of 422/ });
    test('axe finds nothing serious in any state of the workbench', async ({ page }) => {
      await open(page);
      expect(await seriousIn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Duties of one law, as a parameter' }).click();
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(rows(page).nth(1)).toBeVisible();
      await page.getByRole('button', { name: 'Save as a query' }).click();
      await page.getByText('What may be written').click();
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);

      await write(page, "// 'a' and 2\nMATCH (m) WHERE m.a = 'b' AND m.c > 2 DELETE m");
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await seriousIn(page)).toEqual([]);
      await write(page, 'MATCH (m:Model) RETURN m.id AS id');
      await page.getByRole('button', { name: 'Explain' }).click();
      await expect(page.getByRole('region', { name: 'Plan' })).toBeVisible();
      await editor(page).click();
      await page.keyboard.type(' ORD');
      await expect(page.getByRole('option', { name: /^ORDER/ })).toBeVisible();
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    });
  });
}
