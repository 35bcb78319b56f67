import type { Browser, Page } from '@playwright/test';
import type { Bench } from './bench-page.ts';
import type { BenchScene } from './scenes.ts';

declare const bench: Bench;

/** A way in which a scene gets its places: they are given, or it is arranged. */
export const ways = ['given', 'layers', 'lanes', 'free'] as const;
export type Way = (typeof ways)[number];

/** Times in ms: the middle of all, and the one that 95 of 100 stay under. */
export type Frames = { median: number; slow: number };

/** The least time from the data to the picture, ms, on a fresh page each time, as somebody meets it who opens the explorer. */
export async function firstPaint(
  browser: Browser,
  address: string,
  scene: BenchScene,
  way: Way,
  runs: number,
) {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await openPage(browser, address);
    const places = way === 'given' ? gridOf(scene) : way;
    times.push(
      await page.evaluate(async ([scene, places]) => (await bench.firstPaint(scene, places)).ms, [
        scene,
        places,
      ] as const),
    );
    await page.close();
  }
  return Math.min(...times);
}

/** Frames while a node, the one with most lines, or the ground is dragged about by the mouse for so long. */
export async function dragging(
  page: Page,
  scene: BenchScene,
  what: 'node' | 'ground',
  ms: number,
): Promise<Frames> {
  await page.evaluate(async (scene) => void (await bench.firstPaint(scene, 'layers')), scene);
  await page.waitForTimeout(500);
  const start =
    what === 'node' ? await page.evaluate((key) => bench.onScreen(key), busiest(scene)) : { x: 6, y: 994 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.evaluate(() => bench.watch());
  const end = performance.now() + ms;
  for (let turn = 0; performance.now() < end; turn++) {
    const angle = turn / 25;
    await page.mouse.move(
      start.x + 90 * Math.sin(angle) * Math.cos(angle / 3),
      start.y - 60 * Math.abs(Math.sin(angle)),
    );
  }
  const times = await page.evaluate(() => bench.watched());
  await page.mouse.up();
  return framesOf(times);
}

/** The least time until a scene shows so many nodes more, ms. */
export async function expanding(
  page: Page,
  scene: BenchScene,
  larger: BenchScene,
  runs: number,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++)
    times.push(
      await page.evaluate(
        async ([scene, larger, near]) => {
          const { places } = await bench.firstPaint(scene, 'layers');
          await new Promise((resolve) => setTimeout(resolve, 300));
          const nodes = larger.nodes.map((node) => ({ ...node, ...(places[node.key] ?? near[node.key]!) }));
          return await bench.shownIn({ nodes, edges: larger.edges, lanes: [] });
        },
        [scene, larger, gridOf(larger)] as const,
      ),
    );
  return Math.min(...times);
}

/** A page with the board's code and type loaded, as it is when the answer of the API arrives. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForSelector('[data-ready]');
  // The worker reads its program meanwhile, as it does while somebody searches and the API is asked.
  await page.waitForTimeout(1_000);
  return page;
}

function framesOf(times: readonly number[]): Frames {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Infinity;
  return { median: share(0.5), slow: share(0.95) };
}

function busiest({ nodes, edges }: BenchScene): string {
  const lines = Map.groupBy(
    edges.flatMap(({ from, to }) => [from, to]),
    (key) => key,
  );
  return nodes
    .map(({ key }) => key)
    .toSorted((a, b) => (lines.get(b)?.length ?? 0) - (lines.get(a)?.length ?? 0))[0]!;
}

function gridOf({ nodes }: BenchScene): Record<string, { x: number; y: number }> {
  const columns = Math.ceil(Math.sqrt(nodes.length / 3));
  return Object.fromEntries(
    nodes.map(({ key }, at) => [key, { x: (at % columns) * 260, y: Math.floor(at / columns) * 76 }]),
  );
}
