import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { browserAvailable } from '../availability.ts';
import { against, table } from './report.ts';
import { buildBenchPage, serve } from './web/build-page.ts';
import { dragging, expanding, firstPaint, openPage, ways, type Frames } from './web/measure.ts';
import { elementsIn, scenesOf } from './web/scenes.ts';

/** The scene that the figures are about, and its neighbours on either side. */
const sizes = [100, 300, 500];
const named = 300;
const figures = { firstPaintMs: 300, framesASecond: 30 };
/** The quickest run tells what the machine can do when nothing else disturbs it. */
const runs = 7;
const dragMs = 2_000;

const { available, reason, path } = await browserAvailable();
if (!available) throw new Error(reason);
const { graph } = await buildFromSeeds('seeds');
if (!graph) throw new Error('the seeds have mistakes; run npm run seeds:check');
const scenes = scenesOf(graph);

const folder = await mkdtemp(join(tmpdir(), 'tierwise-bench-web-'));
await buildBenchPage(folder);
const { address, close } = await serve(folder);
const browser = await chromium.launch({
  ...(path !== undefined && { executablePath: path }),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
console.log(
  `Tierwise bench of the board · Chromium ${browser.version()}, headless, 1440 × 1000, no graphics card · ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, load ${os.loadavg()[0]!.toFixed(1)}\n`,
);

try {
  const rows = [
    [
      'elements',
      'nodes',
      'lines',
      ...ways.map((way) => `first paint, ${way}`),
      'drag a node',
      'drag the ground',
      '30 nodes more',
    ],
  ];
  const found: { paints: number[]; drags: Frames[] }[] = [];
  for (const size of sizes) {
    const scene = scenes.ofElements(size);
    const paints: number[] = [];
    for (const way of ways) paints.push(await firstPaint(browser, address, scene, way, runs));
    const page = await openPage(browser, address);
    const drags = [
      await dragging(page, scene, 'node', dragMs),
      await dragging(page, scene, 'ground', dragMs),
    ];
    const larger = scenes.ofNodes(scene.nodes.length + 30);
    const more = await expanding(page, scene, larger, runs);
    await page.close();
    found.push({ paints, drags });
    rows.push([
      String(elementsIn(scene)),
      String(scene.nodes.length),
      String(scene.edges.length),
      ...paints.map((ms) => `${Math.round(ms)} ms`),
      ...drags.map(inWords),
      `${Math.round(more)} ms`,
    ]);
  }
  console.log(table(rows));
  const { paints, drags } = found[sizes.indexOf(named)]!;
  const slowest = Math.max(...drags.map(({ median }) => median));
  console.log(`
  First paint: from the data to the picture, text measured, on a fresh page; the quickest of ${runs}. “Given” has its
  places, as a kept scene has; the others are arranged first, a second after the page was opened. A drag: frames a
  second, and in the slowest twentieth.
  Scene of ${named}, first paint after the data: ${against(`≤ ${figures.firstPaintMs} ms`, paints[0]! <= figures.firstPaintMs)}; arranged in layers first: ${against(`≤ ${figures.firstPaintMs} ms`, paints[1]! <= figures.firstPaintMs)}
  Scene of ${named}, a drag: ${against(`≥ ${figures.framesASecond} frames a second`, 1000 / slowest >= figures.framesASecond)}`);
} finally {
  await browser.close();
  await close();
  await rm(folder, { recursive: true, force: true });
}

function inWords({ median, slow }: Frames): string {
  return `${Math.round(1000 / median)}, slow ${Math.round(1000 / slow)}`;
}
