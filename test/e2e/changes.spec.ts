import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

/** What the API says of the Omnibus: the page must show the same. */
type Answer = {
  counts: { cells: number; models: number; directions: Record<string, number> };
  total: number;
};
const read = async (page: Page, path: string): Promise<Answer> =>
  (await page.request.get(`/api${path}`)).json();
const figure = (n: number) => n.toLocaleString('en-GB');
const duty = (page: Page, id: string) =>
  page.locator('tbody').filter({ has: page.locator(`[data-flip="${id}"]`) });
const said = (page: Page, id: string) => duty(page, id).locator('tr').first();

test('the Omnibus is found in the timeline, and turns exactly what the list made by hand says', async ({
  page,
}) => {
  await page.goto('/changes');
  const count = page.getByRole('status').filter({ hasText: /events/ });
  await expect(count).toHaveText(/^(\d+) of \1 events\.\s*$/);
  await expect(page.getByText(/^Today, /)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Events by month/ })).toBeVisible();

  await page.getByRole('searchbox').fill('omnibus official journal');
  await expect(page).toHaveURL(/q=omnibus/);
  await expect(count).toHaveText(/^1 of \d+ events\.\s*$/);
  await page.getByRole('link', { name: 'Digital Omnibus on AI: Published in the Official Journal' }).click();
  await expect(page).toHaveURL(/\/changes\/omnibus-published$/);

  const { counts, total } = await read(page, '/changes/omnibus-published');
  await expect(
    page.getByText(`${figure(counts.cells)} answers turn for ${counts.models} models:`),
  ).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: `${total} duties that turn` })).toBeVisible();
  const directions = page.getByRole('table', { name: 'Which way the answers turn' });
  for (const [name, direction] of [
    ['New duty', 'appears'],
    ['Other dates', 'moved'],
  ] as const)
    await expect(directions.getByRole('row', { name })).toContainText(figure(counts.directions[direction]!));

  // By hand: the rules for high-risk systems of Annex III are put off, on each of two spans of days.
  const risk = said(page, 'EU-AIA-9');
  await expect(risk.getByRole('listitem').first()).toHaveText(
    /Upcoming\s*from 2 Aug 2026, then →\s*Upcoming\s*from 2 Dec 2027\s*Put off, on days 24 Jul 2026 to 1 Aug 2026/,
  );
  await expect(risk.getByRole('listitem').nth(1)).toHaveText(
    /Applies\s*since 2 Aug 2026, then →\s*Upcoming\s*from 2 Dec 2027\s*Put off, on days 2 Aug 2026 to 1 Dec 2027/,
  );
  // Art. 4a is new, and the duties on general-purpose models stay as they were.
  await expect(said(page, 'EU-AIA-4a')).toContainText('New duty');
  await expect(said(page, 'EU-AIA-50-2')).toContainText('2 Dec 2026');
  await expect(duty(page, 'EU-AIA-53-1-a')).toHaveCount(0);
});

test('what turns is narrowed, opened to the reasons of both sides, taken along, and led on to the case', async ({
  page,
}) => {
  await page.goto('/changes/omnibus-published');
  await page
    .getByRole('table', { name: 'Which way the answers turn' })
    .getByRole('link', { name: 'New duty' })
    .click();
  await expect(page).toHaveURL(/direction=appears/);
  await expect(
    page.getByRole('status').filter({ hasText: '1 duty that turns; only: New duty' }),
  ).toBeVisible();

  await page.getByLabel('Model', { exact: true }).selectOption('deepseek-v3');
  await page.getByLabel('Listed').selectOption('model');
  const lines = page.locator('[data-flip]');
  // One configuration, in the five situations in which somebody may use sensitive data against bias.
  await expect(lines).toHaveCount(5);
  const key = (await lines.first().getAttribute('data-flip'))!;
  await lines.first().click();
  await expect(page).toHaveURL(/open=EU-AIA-4a/);
  const open = page.getByRole('row').filter({ has: page.getByRole('heading', { name: 'Before' }) });
  await expect(open.getByText('On 24 Jul 2026, by what was published up to 23 Jul 2026')).toBeVisible();
  await expect(open.getByText('On 24 Jul 2026, by what was published up to 24 Jul 2026')).toBeVisible();
  await expect(open.getByText('Not in force', { exact: true })).toBeVisible();
  await expect(open.getByText('Upcoming', { exact: true })).toBeVisible();
  await expect(open.getByText('Triggered?')).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV of all cases' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('changes-omnibus-published.csv');
  const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  // Five cases, each with the days before its start and the days from it on.
  expect(rows).toHaveLength(1 + 5 * 2);
  expect(rows[1]).toContain(',deepseek-v3,');

  // The address holds it all; the way on is the same case on the check page, with the same answer.
  await page.reload();
  await expect(page.locator(`[data-flip="${key}"]`)).toHaveAttribute('aria-expanded', 'true');
  await open.getByRole('link', { name: 'Open this case on the check page' }).last().click();
  await expect(page).toHaveURL(/as-of=2026-07-24&known-on=2026-07-24/);
  const finding = page.locator('#EU-AIA-4a');
  await expect(finding).toContainText('Upcoming');
  await page.goBack();
  await expect(page).toHaveURL(/direction=appears/);
});

test('two states of knowledge give the golden pair of answers on Annex III', async ({ page }) => {
  await page.goto('/changes/between');
  await expect(page.getByText('Choose days above')).toBeVisible();
  const form = page.getByRole('form', { name: 'Days to compare' });
  const [before, after] = ['Before', 'After'].map((name) => form.getByRole('group', { name }));
  for (const [side, known] of [
    [before!, '2026-07-01'],
    [after!, '2026-08-01'],
  ] as const) {
    await side.getByLabel('The law of').fill('2026-09-01');
    await side.getByLabel('as known on').fill(known);
  }
  await form.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/before-known-on=2026-07-01/);
  const { counts } = await read(
    page,
    '/changes/between?beforeAsOf=2026-09-01&beforeKnownOn=2026-07-01&asOf=2026-09-01&knownOn=2026-08-01',
  );
  await expect(page.getByText(`${figure(counts.cells)} answers turn for`)).toBeVisible();
  await expect(said(page, 'EU-AIA-9')).toContainText(
    /Applies\s*since 2 Aug 2026, then →\s*Upcoming\s*from 2 Dec 2027\s*Put off/,
  );
  await page.locator('[data-flip="EU-AIA-9"]').click();
  await expect(page.getByText('On 1 Sep 2026, by what was published up to 1 Jul 2026')).toBeVisible();
  await expect(page.getByText('On 1 Sep 2026, by what was published up to 1 Aug 2026')).toBeVisible();
});

test('coming dates of chosen models are a calendar, under an address to copy', async ({ page }) => {
  await page.goto('/changes/coming');
  await page.getByLabel('Models', { exact: true }).selectOption('deepseek-v3');
  await expect(page).toHaveURL(/models=deepseek-v3/);
  await page.getByLabel('Places', { exact: true }).selectOption('EU');
  await expect(page).toHaveURL(/jurisdictions=EU/);
  const day = page.getByRole('region', { name: /^2 Aug 2027/ });
  await expect(day.getByRole('row', { name: /Copyright policy/ })).toContainText('Art. 111(3)');

  await page.getByRole('button', { name: 'Copy the address: Calendar (iCalendar)' }).click();
  await expect
    .poll(() => page.evaluate('navigator.clipboard.readText()'))
    .toContain('/api/changes/coming.ics?models=deepseek-v3&jurisdictions=EU');
  const link = page.getByRole('link', { name: 'Add to calendar' });
  const calendar = await page.request.get((await link.getAttribute('href'))!);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  expect(await calendar.text()).toContain('UID:EU-AIA-53-1-c.starts.2027-08-02@tierwise');
});

test('what is new since the last look is marked, on every page, until it is read', async ({ page }) => {
  await page.goto('/changes');
  const since = page.getByRole('region', { name: 'Since you last looked' });
  await expect(since).toContainText('This is the first look with this browser.');
  await page.reload();
  await expect(since).toContainText('Nothing has changed since');
  const head = page.getByRole('navigation', { name: 'Pages' });
  await expect(head.getByRole('link', { name: 'Changes', exact: true })).toBeVisible();

  await page.evaluate(() => localStorage.setItem('tierwise.changes-seen', '2026-07-01 another'));
  await page.goto('/about');
  await head.getByRole('link', { name: 'Changes (something new)' }).click();
  await expect(since).toContainText('Your last look was on 1 Jul 2026. The graph is another edition');
  await since.getByRole('button', { name: /^Show all \d+ events$/ }).click();
  await expect(since.getByRole('link', { name: /Published in the Official Journal$/ })).toHaveAttribute(
    'href',
    '/changes/omnibus-published',
  );
  await since.getByRole('button', { name: 'Mark as read' }).click();
  await expect(since).toContainText('All is marked as read.');
  await expect(head.getByRole('link', { name: 'Changes', exact: true })).toBeVisible();
});

test('an address that cannot be read is refused by its field, and mended in place', async ({ page }) => {
  await page.goto('/changes?when=soon&jurisdicton=EU');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('when “soon” is not one of the choices; use one of coming, past.');
  await expect(alert).toContainText('perhaps “jurisdiction” was meant');
  await alert.getByRole('button', { name: 'Leave “when” out' }).click();
  await alert.getByRole('button', { name: 'Leave “jurisdicton” out' }).click();
  await expect(page.getByRole('heading', { name: /^Coming \d+, soonest first$/ })).toBeVisible();

  await page.goto('/changes/between?as-of=2026-02-30');
  await expect(alert).toContainText('as-of “2026-02-30” is no day');
});

test.describe('what the server refuses', () => {
  test.use({ foreseen: /422|404/ });
  test('is told by its field too, and an unknown event leads back', async ({ page }) => {
    await page.goto('/changes/omnibus-published?model=nosuchmodel');
    await expect(page.getByRole('alert')).toContainText('model "nosuchmodel" is not known');
    await page.goto('/changes/no-such-event');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is no event and no text “no-such-event”',
    );
    await page.getByRole('link', { name: 'See the timeline' }).click();
    await expect(page).toHaveURL(/\/changes$/);
  });
});

test('a text leads to its events, and to all that it turned', async ({ page }) => {
  await page.goto('/law/EU-OMNIBUS');
  await page.getByRole('link', { name: 'What its publications turned for the models in the graph' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Digital Omnibus on AI: what its publications turn',
  );
  await page.getByText(/^\d+ events of this text$/).click();
  await page.getByRole('link', { name: '24 Jul 2026: Published in the Official Journal' }).click();
  await expect(page).toHaveURL(/\/changes\/omnibus-published$/);
});
