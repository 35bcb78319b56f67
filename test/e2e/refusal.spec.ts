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
