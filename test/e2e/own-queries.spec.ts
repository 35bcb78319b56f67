import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousIn } from './axe.ts';
import { expect, test } from './journey.ts';

/** Queries of one's own: brought in as a file, shown with their notes, taken away and brought back. */
const question = 'Which duties does each law hold?';
const file = `/*---
question: ${question}
explanation: All duties under their instruments.
result: { kind: scene, nodes: [{ id: duty_id, label: duty, of: duty_kind }, { id: law_id, label: law, of: law_kind }] }
cites: [citation]
tags: [obligations]
---*/
// Every duty stands in one instrument.
MATCH (o:Obligation)-[:UNDER]->(i:Instrument)
RETURN 'Obligation' AS duty_kind, o.id AS duty_id, o.title AS duty, o.citation AS citation,
  'Instrument' AS law_kind, i.id AS law_id, i.short AS law // one row a duty
ORDER BY law_id, duty_id
`;

async function importFile(page: Page, text: string): Promise<void> {
  await page.goto('/queries');
  await page.getByLabel('Import a .cypher file').setInputFiles({
    name: 'duties.cypher',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
}

test('a file becomes a query of one’s own, which can be taken away and brought back', async ({ page }) => {
  await importFile(page, file);
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(page.getByText('Yours, private')).toBeVisible();

  await page.getByText('The Cypher', { exact: true }).click();
  const cypher = page.getByRole('region', { name: 'Cypher' });
  const noted = cypher.getByRole('listitem').filter({ hasText: 'MATCH (o:Obligation)' });
  await expect(noted).toContainText('Every duty stands in one instrument.');
  await expect(cypher).not.toContainText('//');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .cypher' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain(`question: ${question}`);

  const address = page.url();
  await page.goto('/queries?of=own');
  await expect(page.getByRole('status').filter({ hasText: 'queries' })).toHaveText(/^1 of \d+ queries$/);
  const list = page.getByRole('listitem').filter({ hasText: 'All duties under their instruments.' });
  await list.getByRole('link', { name: question }).click();
  await expect(page).toHaveURL(address);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText(`Removed: ${question}`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Yours, private')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
});

test('of much, a part is drawn and shown, and it says so; the rest is one button away', async ({ page }) => {
  await importFile(page, file);
  // Laying out 500 elements takes long on a busy machine.
  await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  const caption = page.getByText(/500 of \d+ nodes and edges drawn/);
  await expect(caption).toBeVisible();
  const rows = page.getByRole('region', { name: 'Rows' }).locator('tbody tr');
  await expect(rows).toHaveCount(200);
  await page.getByRole('button', { name: /^Show all \d/ }).click();
  const all = Number(/(\d+) row/.exec(await page.getByText(/\d+ rows, as of/).innerText())![1]);
  await expect(rows).toHaveCount(all);
  // A row whose nodes are not drawn can still be chosen.
  await rows.last().click();
  await expect(rows.last()).toHaveAttribute('aria-current', 'true');
  await rows.first().scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'CSV', exact: true }).focus();
  expect(await seriousIn(page)).toEqual([]);
});

test.describe('a file that is no query', () => {
  test.use({ foreseen: /status of 422/ });
  test('is refused with the line and how to mend it', async ({ page }) => {
    await importFile(page, file.replace('kind: scene', 'kind: scenery'));
    const note = page.getByRole('alert');
    await expect(note).toContainText('duties.cypher');
    await expect(note.getByRole('listitem').first()).toContainText(/^Line 4, result\.kind:/);
    expect(await seriousIn(page)).toEqual([]);
  });
});
