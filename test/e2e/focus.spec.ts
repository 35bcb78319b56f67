import { expect, findingButton, findings, openPreset, test } from './journey.ts';

test('the skip link leads past the form to the answer', async ({ page }) => {
  await page.goto('/');
  await findings(page).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the answer' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('an answered question hands the focus to the next one, and the last to the answer', async ({ page }) => {
  // On that day two rules are open, each on one fact.
  await page.goto('/?markets=US&as-of=2010-01-01&known-on=2010-01-01');
  await findings(page).waitFor();
  const questions = page.locator('.question');
  await expect(questions).toHaveCount(2);
  await questions.first().getByRole('button', { name: 'Yes' }).focus();
  await page.keyboard.press('Enter');
  await expect(questions).toHaveCount(1);
  await expect(questions.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(questions).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a question with many answers leads to its field in the case', async ({ page }) => {
  await page.goto('/');
  await findings(page).waitFor();
  const question = page.getByRole('group', { name: 'What does the actor do with the model or system?' });
  await question.getByRole('button', { name: 'Answer in the case' }).click();
  const role = page.getByRole('group', { name: 'Role', exact: true });
  await expect(role.getByRole('checkbox').first()).toBeFocused();
});

test('another page begins at its start', async ({ page }) => {
  await page.goto('/models');
  await page.getByRole('link', { name: 'LLaMA-2', exact: true }).click();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveTitle('LLaMA-2 · Tierwise');
  await expect(page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current]')).toHaveText(
    'Models',
  );
});

test('single keys act on findings only, and can be switched off and on again', async ({ page }) => {
  await openPreset(page);
  await page.getByRole('link', { name: 'Coverage, sources and limits' }).focus();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/\/\?/);
  await expect(page.locator('[data-finding][aria-expanded="true"]')).toHaveCount(0);

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByRole('checkbox', { name: 'Single keys are on' }).uncheck();
  await keys.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await findingButton(page, 'Art. 53(1)(a)').focus();
  await page.keyboard.press('o');
  await page.keyboard.press('?');
  await expect(keys).toBeHidden();
  await expect(findingButton(page, 'Art. 53(1)(a)')).toHaveAttribute('aria-expanded', 'false');

  await page.getByRole('button', { name: 'Keys' }).click();
  await keys.getByRole('checkbox', { name: 'Single keys are on' }).check();
  await page.keyboard.press('Escape');
  await findingButton(page, 'Art. 53(1)(a)').focus();
  await page.keyboard.press('o');
  await expect(findingButton(page, 'Art. 53(1)(a)')).toHaveAttribute('aria-expanded', 'true');
});
