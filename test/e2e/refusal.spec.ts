import { expect, findings, licence, openPreset, test } from './journey.ts';

test('an address that cannot be read gets no answer, says why, and can be mended', async ({ page }) => {
  await page.goto(
    '/?training_compute_flop=lots&role=king&as-of=2026-02-30&licence_id=Apache-2.0&licence=MIT',
  );
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('no answer');
  for (const words of ['Training compute: “lots”', 'Role: “king”', 'As of: “2026-02-30”'])
    await expect(refusal).toContainText(words);
  await expect(findings(page)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Findings by verdict' })).toHaveCount(0);
  await expect(page.getByText('“licence”')).toBeVisible();

  await page.getByRole('button', { name: 'Leave “As of” out' }).click();
  await page.getByRole('button', { name: 'Leave “Role” out' }).click();
  await page.getByRole('button', { name: 'Correct “Training compute”' }).click();
  const compute = page.getByLabel('Training compute', { exact: true });
  await expect(compute).toBeFocused();
  await expect(compute).toHaveValue('lots');
  await compute.fill('3e24');
  await compute.press('Enter');
  await findings(page).waitFor();
  await expect(licence(page)).toHaveValue('Apache-2.0');
});

test('what is typed wrong is kept, told at its field, and answers nothing', async ({ page }) => {
  await openPreset(page);
  await page.getByRole('heading', { name: 'Release', level: 3 }).click();
  const compute = page.getByLabel('Training compute', { exact: true });
  await compute.fill('a lot');
  await compute.press('Enter');
  await expect(page.getByRole('alert')).toContainText('number');
  await expect(compute).toHaveAttribute('aria-invalid', 'true');
  await expect(compute).toHaveAccessibleDescription(/“a lot” cannot be read/);
  await expect(compute).toHaveValue('a lot');
  await expect(findings(page)).toHaveCount(0);

  // Another change keeps what is still to be mended.
  await licence(page).fill('MIT');
  await licence(page).press('Enter');
  await expect(compute).toHaveValue('a lot');
  await page.goBack();
  await page.goBack();
  await findings(page).waitFor();
});

for (const [what, query, mend] of [
  ['a value that is none', 'training_compute_flop=a-lot', 'Write a number of FLOP'],
  ['a day that is none', 'as-of=2026-02-30', 'YYYY-MM-DD'],
  ['a fact said twice', 'licence_id=MIT&licence_id=Apache-2.0', 'leave one of them'],
] as const)
  test(`an address with ${what} is refused and not answered`, async ({ page }) => {
    await page.goto(`/?${query}`);
    await expect(page.getByRole('alert')).toContainText(mend);
    await expect(findings(page)).toHaveCount(0);
  });

test('a fact said twice is asked for until one is chosen, whatever else changes', async ({ page }) => {
  await page.goto('/?licence_id=MIT&licence_id=Apache-2.0');
  await page.getByLabel('As of', { exact: true }).fill('2026-08-02');
  await expect(page).toHaveURL(/as-of=2026-08-02/);
  await expect(page.getByRole('alert')).toContainText('given more than once');
  await page.getByRole('button', { name: 'Correct “Licence”' }).click();
  await expect(licence(page)).toBeFocused();
  await licence(page).fill('MIT');
  await licence(page).press('Enter');
  await findings(page).waitFor();
  await expect(page).toHaveURL(/licence_id=MIT&as-of=2026-08-02/);
});
