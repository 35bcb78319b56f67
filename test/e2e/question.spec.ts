import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerOn, type TestServer } from '../server.ts';
import { expect, test } from './journey.ts';

// The whole way of a question, on a server of its own, because it is stopped and started again on the way.
let dataDir: string;
let server: TestServer | undefined;
test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tierwise-question-'));
  server = await startServerOn(dataDir, 0);
});
test.afterAll(async () => {
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test.use({ foreseen: /status of 422/ });
test('from words to a question of one’s own that a restart does not lose', async ({ page }) => {
  test.slow();
  const { url } = server!;
  const editor = page.getByRole('textbox', { name: 'Cypher' });
  const rows = page.getByRole('region', { name: 'Rows' }).locator('tbody tr');
  const replace = async (text: string) => {
    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text);
  };

  // It is found by words, and filled.
  await page.goto(`${url}/queries`);
  await page.getByRole('searchbox').fill('joined law');
  await page.getByRole('link', { name: 'How is a model joined to a law?' }).click();
  const model = page.getByRole('combobox', { name: 'Model' });
  await model.fill('gpt-oss-120b');
  await model.press('Enter');
  await expect(page).toHaveURL(/model=gpt-oss-120b/);

  // Its table is read, and a row is seen in the picture.
  await expect(rows.first()).toContainText('gpt-oss-120b');
  await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
  await rows.nth(1).click();
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('status').filter({ hasText: /^Marked in the picture: / })).toBeAttached();

  // It is exported.
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  const exported = JSON.parse(await readFile(await (await saved).path(), 'utf8')) as { rows: unknown[][] };
  expect(exported.rows).toHaveLength(await rows.count());

  // Its Cypher is opened, and changed to what is refused, and then to what is not.
  await page.getByText('The Cypher', { exact: true }).click();
  await page.getByRole('link', { name: 'Open in the workbench' }).click();
  await expect(editor).toContainText('shortestPath', { ignoreCase: true });
  await expect(page.getByLabel('$model')).toHaveValue('gpt-oss-120b');
  await replace('MATCH (m:Model {id: $model})\nSET m.name = "mine"\nRETURN m.name AS name');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('SET is not run: it would change the graph')).toBeVisible();
  await replace(
    'MATCH (m:Model {id: $model})-[:HAS_RELEASE]->(r:Release)\nRETURN r.id AS release ORDER BY release',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(rows).toHaveCount(1);

  // It is saved.
  await page.getByRole('button', { name: 'Save as a query' }).click();
  await page.getByLabel('Question').fill('When was this model of mine released?');
  await page.getByRole('button', { name: 'Save the query' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'When was this model of mine released?' }),
  ).toBeVisible();

  // And found again after a restart.
  await server!.stop();
  server = await startServerOn(dataDir, Number(new URL(url).port));
  await page.goto(`${url}/queries`);
  await page.getByRole('searchbox').fill('model of mine');
  await page.getByRole('link', { name: 'When was this model of mine released?' }).first().click();
  await expect(page.getByText('Yours, private')).toBeVisible();
  await page.getByLabel('Model', { exact: true }).fill('gpt-oss-120b');
  await page.getByLabel('Model', { exact: true }).press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('gpt-oss-120b-2025-08');
});
