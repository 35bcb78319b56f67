import type { Page } from '@playwright/test';
import { seriousIn } from './axe.ts';
import { expect, findingButton, findings, openPreset, overflowOf, test } from './journey.ts';

/** What each page is brought to before axe looks at it. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'the check page at first': async (page) => {
    await page.goto('/');
    await findings(page).waitFor();
  },
  'the check page with an answer, an explanation and the picture': async (page) => {
    await openPreset(page);
    await findingButton(page, 'Art. 53(1)(a)').click();
    await page.getByRole('button', { name: 'Picture of the rule path' }).click();
    await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
  },
  'a case that is contested and open in part': async (page) => {
    await openPreset(page);
    await page.goto(page.url().replace('monetisation=none', 'monetisation=optional-paid-hosting'));
    await page.locator('.question').first().waitFor();
    await findingButton(page, 'Art. 53(1)(b)').click();
    await page.getByRole('region', { name: 'Rival readings' }).waitFor();
  },
  'a what-if with the changes it found': async (page) => {
    await openPreset(page);
    await page.goto(page.url().replace('licence_id=Apache-2.0', 'licence_id=CC-BY-NC-4.0'));
    await findingButton(page, 'Art. 53(1)(a)').focus();
    await page.keyboard.press('w');
    await page.getByText(/^May move:/).click();
    await page.getByText(/Searched: /).waitFor();
  },
  'a what-if that nothing reaches': async (page) => {
    await openPreset(page);
    await page.goto(`${page.url()}&what-if=lift&about=EU-AIA-53-1-c&moves=none`);
    await page.getByText('Nothing that may move would lift it.').waitFor();
  },
  'what could be closed': async (page) => {
    await openPreset(page);
    await page.getByRole('button', { name: 'What could I close?' }).click();
    await page.getByRole('table', { name: 'Each by itself' }).waitFor();
  },
  'what to find out first': async (page) => {
    await openPreset(page);
    await page.getByRole('button', { name: 'What should I find out first?', exact: true }).click();
    await page.getByRole('region', { name: 'Facts to find out' }).waitFor();
  },
  'a case that cannot be read': async (page) => {
    await page.goto('/?training_compute_flop=lots&as-of=soon&strange=1');
    await page.getByRole('alert').waitFor();
  },
  'the law of all jurisdictions, with rules that wait together': async (page) => {
    await openPreset(page);
    await page.getByRole('button', { name: 'Show all jurisdictions' }).click();
    await page.getByRole('button', { name: 'Nine rules, China (mainland)' }).click();
  },
  'the list of keys': async (page) => {
    await page.goto('/');
    await findings(page).waitFor();
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'where comparisons start': async (page) => {
    await page.goto('/compare');
    await page.getByText('State facts of your own').click();
    await page.getByRole('group', { name: 'Columns' }).getByText('Models').click();
  },
  'a comparison of tiers across legal orders': async (page) => {
    await page.goto('/compare?preset=g7-tiers&unfold=governance&list=documentation.authority');
    await page.getByRole('rowheader', { name: /^File for authorities/ }).waitFor();
  },
  'a comparison with a finding open': async (page) => {
    await page.goto('/compare?preset=g7-tiers&open=EU-AIA-53-1-a@EU/open-weights');
    await page.getByRole('dialog').getByRole('region', { name: 'Why' }).waitFor();
  },
  'the list of models': async (page) => {
    await page.goto('/models');
    await page.getByRole('table').waitFor();
  },
  'the page of a model': async (page) => {
    await page.goto('/models/llama-2-70b');
    await page.getByRole('heading', { name: 'Configuration' }).waitFor();
  },
  'the page of a model with a finding and its picture open': async (page) => {
    await page.goto('/models/llama-2-70b');
    await page.getByRole('heading', { name: 'European Union' }).click();
    await page.getByRole('button', { name: 'Copyright policy' }).click();
    await page.getByRole('button', { name: 'Picture of the rule path' }).click();
    await expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false');
  },
  'how open releases are': async (page) => {
    await page.goto('/openness');
    await page.getByRole('rowheader', { name: 'Open Weights AI' }).waitFor();
  },
  'a list of models that nothing matches': async (page) => {
    await page.goto('/models?q=nosuchmodel');
    await page.getByRole('heading', { name: 'No model matches' }).waitFor();
  },
  'an address that is no page': async (page) => {
    await page.goto('/no/such/page');
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'the page about coverage and limits': async (page) => {
    await page.goto('/about');
    await page.getByText(/^Show all \d+$/).click();
  },
  'the list of texts': async (page) => {
    await page.goto('/law');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  },
  'the timeline of changes with what is new': async (page) => {
    await page.goto('/changes?since=2026-07-01');
    await page.getByRole('heading', { name: /^Coming \d+, soonest first$/ }).waitFor();
    await page.getByRole('button', { name: /^Show all \d+ events$/ }).waitFor();
  },
  'what an amendment turns, with the reasons of both sides': async (page) => {
    await page.goto('/changes/omnibus-published?direction=appears&open=EU-AIA-4a');
    await page.getByRole('heading', { name: 'On both sides' }).waitFor();
  },
  'two days side by side, model by model': async (page) => {
    await page.goto('/changes/between?before-as-of=2025-08-01&as-of=2025-08-02&by=model');
    await page.getByRole('navigation', { name: 'Pages of the table' }).waitFor();
  },
  'coming dates of chosen models': async (page) => {
    await page.goto('/changes/coming?models=deepseek-v3,gpt-4&jurisdictions=EU');
    await page.getByRole('link', { name: 'Add to calendar' }).waitFor();
  },
  'an address of changes that cannot be read': async (page) => {
    await page.goto('/changes?when=soon');
    await page.getByRole('alert').waitFor();
  },
  'an article with the case of the reader': async (page) => {
    await openPreset(page);
    await findingButton(page, 'Art. 53(1)(a)').click();
    await page.getByRole('link', { name: 'Open the article' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  },
};

/** Every look a page can have; it is brought to its state once and then looked at in each. */
const looks = {
  light: { colorScheme: 'light', width: 1440 },
  dark: { colorScheme: 'dark', width: 1440 },
  'dark and 390 px wide': { colorScheme: 'dark', width: 390 },
  '390 px wide': { colorScheme: 'light', width: 390 },
} as const;

for (const [name, reach] of Object.entries(states))
  test(`axe finds nothing serious on ${name}`, async ({ page }) => {
    test.slow();
    await reach(page);
    for (const [look, { colorScheme, width }] of Object.entries(looks))
      await test.step(look, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await seriousIn(page), look).toEqual([]);
        expect(await overflowOf(page), `pixels that stick out to the side: ${look}`).toBe(0);
      });
  });

test('axe tells of a fault, once it is there', async ({ page }) => {
  await states['an address that is no page']!(page);
  await page.locator('h1').evaluate((heading) => {
    heading.style.color = 'light-dark(#ddd, #444)';
    heading.after(heading.ownerDocument.createElement('button'));
  });
  const faults = await seriousIn(page);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['button-name', 'color-contrast']);
});
