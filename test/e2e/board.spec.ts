import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import type { Bench } from '../bench/web/bench-page.ts';
import { buildBenchPage, serve } from '../bench/web/build-page.ts';
import { scenesOf, type BenchScene } from '../bench/web/scenes.ts';
import { expect, test as base } from './journey.ts';

declare const bench: Bench;

/** The page of the bench, under a policy as strict as that of the server: the board alone, with real nodes. */
const test = base.extend<object, { board: { address: string; scenes: ReturnType<typeof scenesOf> } }>({
  board: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'tierwise-board-'));
      await buildBenchPage(folder);
      const { graph } = await buildFromSeeds('seeds');
      const { address, close } = await serve(folder);
      await use({ address, scenes: scenesOf(graph!) });
      await close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.beforeEach(async ({ page, board }) => {
  await page.goto(board.address);
  await page.waitForSelector('[data-ready]');
});

async function draw(page: Page, scene: BenchScene, how: 'layers' | 'lanes' | 'free' = 'layers') {
  await page.evaluate(async ([scene, how]) => void (await bench.firstPaint(scene, how)), [
    scene,
    how,
  ] as const);
  await page.waitForTimeout(100);
}
const placeOf = (page: Page, key: string) => page.evaluate((key) => bench.onScreen(key), key);
const drawnAt = (page: Page, key: string) =>
  page.evaluate((key) => {
    const { x, y } = bench.drawn().nodes.find((node) => node.key === key)!;
    return { x, y };
  }, key);
/** What the board has told since the last question, but for the pointer passing over nodes. */
const told = (page: Page) =>
  page.evaluate(() => bench.told.splice(0).filter((words) => !words.startsWith('hover')));
/** Longer than between the two presses of a double press. */
const apart = (page: Page) => page.waitForTimeout(300);

test('a press chooses, a double press opens, the other button asks for the menu', async ({ page, board }) => {
  const scene = board.scenes.ofNodes(8);
  await draw(page, scene);
  const [one, other] = [scene.nodes[0]!.key, scene.nodes[2]!.key];
  const [here, there] = [await placeOf(page, one), await placeOf(page, other)];
  await page.mouse.move(here.x, here.y);
  await expect.poll(() => page.evaluate(() => bench.told.splice(0))).toEqual([`hover ${one}`]);
  await page.mouse.click(here.x, here.y);
  await apart(page);
  expect(await told(page)).toEqual([`choose ${one}`]);
  await page.keyboard.down('Shift');
  await page.mouse.click(there.x, there.y);
  await page.keyboard.up('Shift');
  await apart(page);
  expect(await told(page)).toEqual([`choose ${other} too`]);
  await page.mouse.dblclick(there.x, there.y);
  await apart(page);
  expect(await told(page)).toContain(`open ${other}`);
  await page.mouse.click(here.x, here.y, { button: 'right' });
  expect(await told(page)).toEqual([`menu ${one}`]);
  await page.mouse.click(6, 994);
  await apart(page);
  expect(await told(page)).toEqual(['choose null']);
});

test('a drag moves a node and tells it once, and those chosen with it come along', async ({
  page,
  board,
}) => {
  const scene = board.scenes.ofNodes(8);
  await draw(page, scene);
  const [one, other, third] = scene.nodes.map(({ key }) => key) as [string, string, string];
  await page.evaluate((keys) => bench.mark(keys, []), [one, other]);
  const before = await Promise.all([one, other, third].map((key) => drawnAt(page, key)));
  const from = await placeOf(page, one);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 60, { steps: 4 });
  await page.mouse.move(from.x + 40, from.y + 200, { steps: 4 });
  await page.mouse.up();
  await apart(page);
  expect(await told(page)).toEqual([`move ${[one, other].toSorted().join(', ')}`]);
  const after = await Promise.all([one, other, third].map((key) => drawnAt(page, key)));
  const way = (at: number) => ({ x: after[at]!.x - before[at]!.x, y: after[at]!.y - before[at]!.y });
  expect(way(0).y).toBeGreaterThan(190);
  expect(way(1).y).toBeCloseTo(way(0).y);
  expect(way(1).x).toBeCloseTo(way(0).x);
  expect(way(2)).toEqual({ x: 0, y: 0 });
});

test('the wheel zooms around the pointer, and dragging the ground moves all', async ({ page, board }) => {
  const scene = board.scenes.ofNodes(8);
  await draw(page, scene);
  const [one, other] = [scene.nodes[0]!.key, scene.nodes[2]!.key];
  const [here, there] = [await placeOf(page, one), await placeOf(page, other)];
  await page.mouse.move(here.x, here.y);
  for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -100);
  await apart(page);
  await told(page);
  await page.mouse.click(here.x, here.y);
  await page.mouse.click(there.x, there.y);
  await apart(page);
  const chosen = await told(page);
  expect(chosen[0]).toBe(`choose ${one}`);
  expect(chosen).not.toContain(`choose ${other}`);

  await page.evaluate(() => bench.fit());
  await apart(page);
  await page.mouse.move(8, 990);
  await page.mouse.down();
  await page.mouse.move(108, 940, { steps: 5 });
  await page.mouse.up();
  expect(await told(page)).toEqual([]);
  await page.mouse.click(here.x + 100, here.y - 50);
  await apart(page);
  expect(await told(page)).toEqual([`choose ${one}`]);
});

test('what stays keeps its place on the screen, and what was moved goes there', async ({ page, board }) => {
  const scene = board.scenes.ofNodes(8);
  await draw(page, scene);
  const [one, other] = [scene.nodes[0]!.key, scene.nodes[2]!.key];
  const [here, there] = [await placeOf(page, one), await placeOf(page, other)];
  await page.evaluate(
    ([larger, other]) => {
      const { nodes, edges } = bench.drawn();
      const known = new Set(nodes.map(({ key }) => key));
      const fresh = larger.nodes
        .filter(({ key }) => !known.has(key))
        .map((node, at) => ({ ...node, x: 200 * at, y: 900 }));
      const moved = nodes.map((node) => (node.key === other ? { ...node, y: node.y - 300 } : node));
      bench.show({ nodes: [...moved, ...fresh], edges: [...edges, ...larger.edges], lanes: [] });
    },
    [board.scenes.ofNodes(14), other] as const,
  );
  await apart(page);
  await page.mouse.click(here.x, here.y);
  await apart(page);
  await page.mouse.click(there.x, there.y - 300);
  await apart(page);
  expect(await told(page)).toEqual([`choose ${one}`, `choose ${other}`]);
});

for (const how of ['layers', 'lanes', 'free'] as const)
  test(`arranged as ${how}, no node lies on another, and what is pinned stays`, async ({ page, board }) => {
    const scene = board.scenes.ofNodes(60);
    await page.evaluate(() => bench.open());
    const fixed = { [scene.nodes[3]!.key]: { x: 1000, y: -700 }, [scene.nodes[9]!.key]: { x: 1300, y: 400 } };
    const [places, sizes] = await page.evaluate(
      async ([scene, how, fixed]) => [await bench.draw(scene, how, fixed), bench.sizes()] as const,
      [scene, how, fixed] as const,
    );
    const overlaps = Object.entries(places).flatMap(([one, a], at, all) =>
      all.slice(at + 1).filter(([other, b]) => {
        const [own, its] = [sizes[one]!, sizes[other]!];
        return (
          Math.abs(a.x - b.x) < (own.width + its.width) / 2 - 1e-6 &&
          Math.abs(a.y - b.y) < (own.height + its.height) / 2 - 1e-6
        );
      }),
    );
    expect(Object.keys(places)).toHaveLength(scene.nodes.length);
    expect(overlaps).toEqual([]);
    for (const [key, place] of Object.entries(fixed)) expect(places[key]).toEqual(place);
    const lanes = await page.evaluate(() => bench.drawn().lanes.map(({ name }) => name));
    expect(lanes.length > 1 && lanes[0] === '').toBe(how === 'lanes');
  });

test('a saved picture holds the board, its title and its key, and is no larger than can be opened', async ({
  page,
  board,
}) => {
  await draw(page, board.scenes.ofNodes(200));
  const address = await page.evaluate(() => bench.png());
  const file = Buffer.from(address.split(',')[1]!, 'base64');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  expect(Math.max(width, height)).toBeLessThanOrEqual(8_000);
  expect(Math.min(width, height)).toBeGreaterThan(1_000);
});

test('an arrow key leads along the lines', async ({ page, board }) => {
  const scene = board.scenes.ofNodes(8);
  await draw(page, scene);
  const next = await page.evaluate((key) => bench.next(key, 'right'), scene.nodes[0]!.key);
  const joined = scene.edges.filter(({ from, to }) => [from, to].includes(scene.nodes[0]!.key));
  expect(joined.flatMap(({ from, to }) => [from, to])).toContain(next);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('a long press asks for the menu and chooses nothing', async ({ page, board }) => {
    const scene = board.scenes.ofNodes(8);
    await draw(page, scene);
    const { x, y } = await placeOf(page, scene.nodes[0]!.key);
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.waitForTimeout(800);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await apart(page);
    expect(await told(page)).toEqual([`menu ${scene.nodes[0]!.key}`]);
    await page.touchscreen.tap(x, y);
    await apart(page);
    expect(await told(page)).toEqual([`choose ${scene.nodes[0]!.key}`]);
  });
});
