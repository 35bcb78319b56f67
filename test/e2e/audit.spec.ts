import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { parse } from 'yaml';
import { seriousIn } from './axe.ts';
import { expect, overflowOf, test } from './journey.ts';

const models = ['grok-1', 'dbrx'];
const source = 'https://example.org/model-card';

/** The journeys share a server, so each audit has a name of its own. */
const nameOf = (words: string) => `${words} ${Date.now()}`;

/** An audit of two models, made by the API, and open on the page. */
async function openAudit(page: Page, request: APIRequestContext, title = nameOf('Audit')): Promise<string> {
  const answer = await request.post('/api/audits', { data: { title, models, entries: [] } });
  expect(answer.status()).toBe(201);
  const { audit } = (await answer.json()) as { audit: { id: string } };
  await page.goto(`/audits/${audit.id}`);
  await part(page, 'Pre-training code of Grok-1').waitFor();
  return audit.id;
}

const part = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const answer = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Your answer' }).getByRole('button', { name, exact: true });
const kept = (page: Page, version: number) =>
  expect(page.getByRole('status').filter({ hasText: `Kept: version ${version},` })).toBeVisible();

test('a reviewer goes from a proposed sample through parts to results and files', async ({ page }) => {
  await page.goto('/audits');
  await page.getByRole('link', { name: 'Start an audit' }).click();
  const proposed = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Leave out/ }) });
  await expect(proposed).toHaveCount(15);
  await expect(proposed.filter({ hasText: 'Grok-1' })).toContainText(
    'A later release has 2 parts at another level',
  );
  await proposed
    .last()
    .getByRole('button', { name: /^Leave out/ })
    .click();
  await expect(proposed).toHaveCount(14);
  await expect(page).toHaveURL(/models=/);
  await page.getByLabel('Another model').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(proposed).toHaveCount(15);

  const title = nameOf('Journey');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Reviewer').fill('A. Reviewer');
  await page.getByRole('button', { name: 'Start with 15 models' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('0 of 180 parts judged')).toBeVisible();

  const first = await page.getByRole('heading', { level: 2 }).innerText();
  await page.getByRole('textbox', { name: 'Source' }).fill(source);
  await answer(page, 'Agree').click();
  await kept(page, 2);
  await expect(page.getByText('1 of 180 parts judged')).toBeVisible();
  await expect(page.getByText('179 left.', { exact: true })).toBeVisible();
  expect(await page.getByRole('heading', { level: 2 }).innerText()).not.toBe(first);

  await page.getByRole('button', { name: 'your last source' }).click();
  await answer(page, 'Disagree').click();
  await page.getByRole('group', { name: 'Which level' }).getByRole('button').first().click();
  await kept(page, 3);

  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(page).toHaveURL(/view=results/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/in 1 of 2 parts: 50 %/);
  const sum = page.getByRole('table', { name: 'Verdicts by model' }).getByRole('row', { name: /^All parts/ });
  await expect(sum.getByRole('cell')).toHaveText(['1', '1', '0', '178', '50 %']);

  const file = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: kind, exact: true }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const json = JSON.parse(await file('JSON')) as {
    version: number;
    audit: { entries: { found?: string }[] };
  };
  const [agreed, other] = json.audit.entries;
  expect([json.version, agreed!.found, other!.found]).toEqual([
    3,
    undefined,
    expect.stringMatching(/^[CD]\d$/),
  ]);
  expect(parse(await file('YAML'))).toEqual(json);
  const lines = (await file('CSV')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain(`,disagree,${other!.found},${source},`);

  await page.goto('/audits');
  const row = page.getByRole('row').filter({ hasText: title });
  await expect(row).toContainText('1 agree, 1 disagree, 0 cannot tell');
});

test('an answer needs its source, and only then is kept', async ({ page, request }) => {
  const id = await openAudit(page, request);
  await answer(page, 'Agree').click();
  await expect(page.getByRole('alert')).toHaveText(/Name the source first/);
  await expect(page.getByRole('textbox', { name: 'Source' })).toBeFocused();
  await answer(page, 'Cannot tell').click();
  await kept(page, 2);
  const { audit } = (await (await request.get(`/api/audits/${id}`)).json()) as {
    audit: { entries: { verdict: string; component: string }[] };
  };
  expect(audit.entries).toMatchObject([{ verdict: 'cannot-tell', component: 'training_code_pretraining' }]);
});

test('with the keyboard alone: answer, go on, take back', async ({ page, request }) => {
  await openAudit(page, request);
  await page.keyboard.press('c');
  await expect(part(page, 'Fine-tuning code of Grok-1')).toBeFocused();
  await page.keyboard.press('d');
  await expect(page.getByRole('textbox', { name: 'Source' })).toBeFocused();
  // In a field, keys are text.
  await page.keyboard.type('card of a model');
  await expect(page.getByRole('textbox', { name: 'Source' })).toHaveValue('card of a model');
  await page.keyboard.press('Tab');
  while (!(await answer(page, 'Disagree').evaluate((button) => button.matches(':focus'))))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^C2/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(part(page, 'Alignment code of Grok-1')).toBeFocused();
  await kept(page, 3);

  await page.keyboard.press('z');
  await expect(part(page, 'Fine-tuning code of Grok-1')).toBeFocused();
  await kept(page, 4);
  await expect(page.getByText('1 of 24 parts judged')).toBeVisible();
  await page.keyboard.press('k');
  await expect(part(page, 'Pre-training code of Grok-1')).toBeFocused();
  await page.keyboard.press('n');
  await expect(part(page, 'Fine-tuning code of Grok-1')).toBeFocused();
  await expect(page).toHaveURL(/model=grok-1&part=training_code_finetuning/);
  await page.reload();
  await expect(part(page, 'Fine-tuning code of Grok-1')).toBeVisible();
});

test.describe('a conflict', () => {
  test.use({ foreseen: /status of 409/ });
  test('two reviewers at once: nothing is lost, and both answers to one part are shown', async ({
    page,
    context,
    request,
  }) => {
    const id = await openAudit(page, request);
    const other = await context.newPage();
    await other.goto(`/audits/${id}?model=dbrx&part=training_code_pretraining`);
    await part(other, 'Pre-training code of DBRX').waitFor();

    await answer(page, 'Cannot tell').click();
    await kept(page, 2);
    // A refused version is told by the browser as an error of the page; here it is what is to happen.
    const refused = other.waitForResponse((response) => response.status() === 409);
    await other.getByRole('textbox', { name: 'Source' }).fill('theirs');
    await answer(other, 'Agree').click();
    await refused;
    await kept(other, 3);
    await expect(other.getByText('2 of 24 parts judged')).toBeVisible();

    await page.goto(`/audits/${id}?model=dbrx&part=training_code_finetuning`);
    await other.goto(`/audits/${id}?model=dbrx&part=training_code_finetuning`);
    for (const one of [page, other]) await part(one, 'Fine-tuning code of DBRX').waitFor();
    await answer(page, 'Cannot tell').click();
    await kept(page, 4);
    await other.getByRole('textbox', { name: 'Source' }).fill('mine');
    await answer(other, 'Agree').click();
    const clash = other.getByRole('alert').filter({ hasText: 'Somebody else answered too' });
    await expect(clash).toContainText('Fine-tuning code of DBRX');
    await expect(clash).toContainText('Source: mine');
    await expect(clash).toContainText('Cannot tell');
    await clash.getByRole('button', { name: 'Keep mine' }).click();
    await kept(other, 5);

    const { audit } = (await (await request.get(`/api/audits/${id}`)).json()) as {
      audit: { entries: { verdict: string; source?: string }[] };
    };
    expect(audit.entries.map(({ verdict, source }) => [verdict, source])).toEqual([
      ['cannot-tell', undefined],
      ['agree', 'theirs'],
      ['agree', 'mine'],
    ]);
    const before = (await (await request.get(`/api/audits/${id}?version=4`)).json()) as typeof audit & {
      audit: { entries: { verdict: string }[] };
    };
    expect(before.audit.entries.at(-1)?.verdict).toBe('cannot-tell');
  });
});

test.describe('without the server', () => {
  test.use({ foreseen: /net::ERR_FAILED/ });
  test('an answer that could not be kept says so, and is kept when the server is back', async ({
    page,
    request,
  }) => {
    const id = await openAudit(page, request);
    await page.route('**/api/audits/*', (route) => route.abort());
    await answer(page, 'Cannot tell').click();
    const problem = page.getByRole('alert');
    await expect(problem).toContainText('The server does not answer');
    await expect(page.getByText('Not kept yet.')).toBeVisible();
    await page.unroute('**/api/audits/*');
    await problem.getByRole('button', { name: 'Keep again' }).click();
    await kept(page, 2);
    const { audit } = (await (await request.get(`/api/audits/${id}`)).json()) as {
      audit: { entries: object[] };
    };
    expect(audit.entries).toHaveLength(1);
  });
});

test('verdicts stand beside the published levels of the model, with the way to the audit', async ({
  page,
  request,
}) => {
  const title = nameOf('Beside');
  const id = await openAudit(page, request, title);
  await page.getByRole('textbox', { name: 'Source' }).fill(source);
  await answer(page, 'Agree').click();
  await kept(page, 2);
  await page.goto('/models/grok-1');
  const row = page
    .getByRole('table', { name: 'Verdicts of reviewers on the published levels' })
    .getByRole('row')
    .filter({ hasText: title });
  await expect(row).toContainText('Agree');
  await row.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/audits/${id}\\?model=grok-1&part=training_code_pretraining`));
});

test.describe('an address of no audit', () => {
  test.use({ foreseen: /status of 404/ });
  test('says so and leads to the list', async ({ page }) => {
    await page.goto('/audits/none-such');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no audit “none-such”');
    await page.getByRole('link', { name: 'See all audits' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audits');
  });
});

const looks = [
  { colours: 'light', width: 1440 },
  { colours: 'dark', width: 1440 },
  { colours: 'light', width: 390 },
  { colours: 'dark', width: 390 },
] as const;
for (const { colours, width } of looks) {
  test.describe(`${colours}, ${width} px`, () => {
    test.use({ colorScheme: colours, viewport: { width, height: 900 } });
    test('axe finds nothing serious on the pages of audits', async ({ page, request }) => {
      const id = await openAudit(page, request);
      await page.getByRole('textbox', { name: 'Source' }).fill(source);
      await answer(page, 'Disagree').click();
      await look(page);
      await page.getByRole('group', { name: 'Which level' }).getByRole('button', { name: /^C5/ }).click();
      await kept(page, 2);
      await page.goto(`/audits/${id}?view=results`);
      await page.getByRole('table', { name: 'Every verdict' }).waitFor();
      await page.getByText('2 versions').click();
      await page.getByRole('link', { name: 'Version 1', exact: true }).waitFor();
      await look(page);
      await page.goto('/audits?new=');
      await page.getByRole('button', { name: 'Start with 15 models' }).waitFor();
      await look(page);
    });
  });
}

/** Nothing serious for axe, and nothing that sticks out to the side. */
async function look(page: Page): Promise<void> {
  expect(await seriousIn(page)).toEqual([]);
  expect(await overflowOf(page), 'pixels that stick out to the side').toBe(0);
}

test('an earlier version is read as it was', async ({ page, request }) => {
  const id = await openAudit(page, request);
  await answer(page, 'Cannot tell').click();
  await kept(page, 2);
  await page.goto(`/audits/${id}?view=results&version=1`);
  await expect(page.getByText('This is version 1')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Nothing is judged yet.');
  await page.getByRole('link', { name: 'See the newest' }).click();
  await expect(page.getByText('1 cannot be told')).toBeVisible();
});
