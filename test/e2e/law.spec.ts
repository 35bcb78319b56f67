import { expect, test } from './journey.ts';

test('law is found by its words, by its Chinese title and by filters, and the address holds the search', async ({
  page,
}) => {
  await page.goto('/law');
  const count = page.getByRole('status').filter({ hasText: /texts/ });
  await expect(count).toHaveText(/^(\d+) of \1 texts, (\d+) of \2 rules\.\s*$/);
  const search = page.getByRole('searchbox');

  await search.fill('生成式人工智能');
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole('heading', { level: 2, name: /China/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /European Union/ })).toHaveCount(0);

  await search.fill('training content summary');
  await page.reload();
  await expect(search).toHaveValue('training content summary');
  await expect(page.getByRole('heading', { level: 2, name: /European Union/ })).toBeVisible();

  await search.fill('nothing has these words');
  await expect(page.getByText('Nothing fits.')).toBeVisible();
  await page.getByRole('link', { name: /^Show all \d+ texts$/ }).click();
  await expect(count).toHaveText(/^(\d+) of \1 texts/);
});

test('a jurisdiction leads to a text, the text to a rule, the rule to its like elsewhere and to models', async ({
  page,
}) => {
  await page.goto('/law?jurisdiction=EU');
  await page
    .getByRole('link', { name: /Artificial Intelligence Act|AI Act/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 2, name: /^\d+ rules$/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Over time' })).toContainText('in force');

  await page.goto('/law/EU-AIA/EU-AIA-53-1-d');
  await expect(page.getByRole('region', { name: 'When it bites' })).toBeVisible();
  const elsewhere = page.getByRole('region', { name: 'Elsewhere' });
  await expect(elsewhere.getByRole('row').filter({ hasText: 'California' }).first()).toBeVisible();
  const risk = page.getByRole('region', { name: 'Risks it answers' }).getByRole('link').first();
  await expect(risk).toHaveAttribute('href', /^\/knowledge\//);
  await elsewhere.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/law\/[^/]+\/(?!EU-AIA-53-1-d)/);
  await page.goBack();
  await expect(page).toHaveURL(/EU-AIA-53-1-d$/);
});

test('the law of another day is told with its status on that day', async ({ page }) => {
  await page.goto('/law/US-EO-14110');
  await expect(page.getByRole('article')).toContainText('rescinded today');
  await expect(page.getByRole('region', { name: 'Over time' })).toContainText('20 Jan 2025');
});

test('an address that leads nowhere says so and leads back', async ({ page }) => {
  for (const path of ['/law/NO-SUCH-TEXT', '/law/EU-AIA/NO-SUCH-RULE']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: /There is no (text|rule)/ })).toBeVisible();
    await page.getByRole('link', { name: 'See all texts' }).click();
    await expect(page).toHaveURL(/\/law$/);
  }
});
