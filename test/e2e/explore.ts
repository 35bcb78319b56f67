import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** The picture of the explorer, its panel, and what the one live region says. */
export const picture = (page: Page): Locator => page.getByRole('application');
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'What is chosen' });
export const said = (page: Page): Locator => page.locator('[aria-live="polite"]');

/** What cytoscape keeps at its container, as far as a journey looks at it. */
type Drawn = {
  nodes(): {
    map<T>(each: (node: { id(): string; position(): Point }) => T): T[];
  };
  getElementById(id: string): { length: number; renderedPosition(): Point };
};
type Point = { x: number; y: number };
type Container = { _cyreg?: { cy: Drawn } };

/** Where a node of the picture lies on the screen, as soon as it is drawn. */
export async function placeOf(page: Page, key: string): Promise<Point> {
  const canvas = picture(page).locator('.canvas');
  await expect
    .poll(() =>
      canvas.evaluate((at, id) => (at as Container)['_cyreg']?.cy.getElementById(id).length ?? 0, key),
    )
    .toBe(1);
  await picture(page).scrollIntoViewIfNeeded();
  const read = () =>
    canvas.evaluate((at, id) => {
      const { x, y } = (at as Container)['_cyreg']!.cy.getElementById(id).renderedPosition();
      const { left, top } = at.getBoundingClientRect();
      return { x: Math.round(x + left), y: Math.round(y + top) };
    }, key);
  // What moves by itself, the picture or the page around it, has come to rest when it is twice at one place.
  let place = await read();
  await expect
    .poll(
      async () => {
        const before = place;
        place = await read();
        return before.x === place.x && before.y === place.y;
      },
      { intervals: [250] },
    )
    .toBe(true);
  return place;
}

/** All nodes of the picture with their places in it, in the order of their keys. */
export function drawnNodes(page: Page): Promise<{ key: string; x: number; y: number }[]> {
  return picture(page)
    .locator('.canvas')
    .evaluate((at) => {
      const { cy } = (at as Container)['_cyreg']!;
      return cy
        .nodes()
        .map((node) => ({ key: node.id(), ...node.position() }))
        .map(({ key, x, y }) => ({ key, x: Math.round(x), y: Math.round(y) }))
        .sort((one, other) => (one.key < other.key ? -1 : 1));
    });
}

/** The key of the first node of a kind, as soon as one is drawn. */
export async function firstOf(page: Page, kind: string): Promise<string> {
  const keys = async () => (await drawnNodes(page)).map(({ key }) => key);
  await expect.poll(async () => (await keys()).some((key) => key.startsWith(`${kind} `))).toBe(true);
  return (await keys()).find((key) => key.startsWith(`${kind} `))!;
}

/** Presses a node of the picture with the mouse. */
export async function press(page: Page, key: string): Promise<void> {
  const { x, y } = await placeOf(page, key);
  await page.mouse.click(x, y);
}

/** Takes a node by the search, by its words. */
export async function find(page: Page, words: string, name: RegExp): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search the graph' });
  await field.fill(words);
  await page.getByRole('option', { name }).first().click();
}
