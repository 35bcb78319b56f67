import '@fontsource/inter/latin-500.css';
import '@fontsource/inter/latin-600.css';
import '../../../../web/app/tokens.css';
import '../../../../web/app/base.css';
import './page.css';
import type { Arrangement } from '../../../../graph/model/scene.ts';
import type { Board, Drawn } from '../../../../web/scene/board/board.ts';
import { boxesOf, chipsAt } from '../../../../web/scene/board/boxes.ts';
import { boundsOf, elementsOf } from '../../../../web/scene/board/elements.ts';
import { pngWithLegend } from '../../../../web/scene/board/export-png.ts';
import { fitting } from '../../../../web/scene/board/viewport.ts';
import type { Bench, Places } from '../bench-page.ts';
import type { BenchScene } from '../scenes.ts';
import { frame, watchFrames } from './frames.ts';

const element = document.getElementById('board')!;
// The page loads both while it asks for the data.
const [{ openBoard }, { arrange }] = await Promise.all([
  import('../../../../web/scene/board/open-board.ts'),
  import('../../../../web/scene/board/arrange.ts'),
]);

let board: Board | undefined;
let drawn: Drawn = { nodes: [], edges: [], lanes: [] };
let watched: () => number[] = () => [];
const told: string[] = [];

function open() {
  board?.destroy();
  board = openBoard(element, {
    choose: (key, more) => told.push(`choose ${key}${more ? ' too' : ''}`),
    open: (key) => told.push(`open ${key}`),
    hover: (key) => told.push(`hover ${key}`),
    menu: (key) => told.push(`menu ${key}`),
    move(places) {
      told.push(`move ${Object.keys(places).toSorted().join(', ')}`);
      show({ ...drawn, nodes: drawn.nodes.map((node) => ({ ...node, ...places[node.key] })) });
    },
  });
}

function show(next: Drawn) {
  drawn = next;
  board!.draw(next);
}

async function placed(scene: BenchScene, how: Arrangement | Places, fixed: Places) {
  const start = performance.now();
  const boxes = await boxesOf(element, scene.nodes);
  const measured = performance.now();
  const { places, lanes } =
    typeof how === 'string'
      ? await arrange(how, scene.nodes, scene.edges, boxes, fixed)
      : { places: how, lanes: [] };
  const laidOut = performance.now();
  show({ nodes: scene.nodes.map((node) => ({ ...node, ...places[node.key]! })), edges: scene.edges, lanes });
  return { places, steps: [measured - start, laidOut - measured, performance.now() - laidOut] };
}

function nextMark(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [mark] = list.getEntriesByName('board:drawn');
      if (!mark) return;
      observer.disconnect();
      resolve(mark.startTime);
    });
    observer.observe({ entryTypes: ['mark'] });
  });
}

const bench: Bench = {
  told,
  open,
  draw: async (scene, how, fixed = {}) => (await placed(scene, how, fixed)).places,
  drawn: () => drawn,
  show,
  async firstPaint(scene, how) {
    open();
    // The board stands there empty while the API is asked.
    await frame();
    await frame();
    const mark = nextMark();
    const start = performance.now();
    const { places, steps } = await placed(scene, how, {});
    board!.fit();
    return { ms: (await mark) - start, steps, places };
  },
  async shownIn(next) {
    const start = performance.now();
    show(next);
    // Cytoscape draws within a frame; the next one begins when it is done.
    await frame();
    await frame();
    return performance.now() - start;
  },
  onScreen(key) {
    const { nodes, lanes } = elementsOf(drawn, chipsAt(element), (type) => type);
    const bounds = boundsOf([...nodes.values(), ...lanes.values()]);
    const { zoom, pan } = fitting(bounds, element.clientWidth, element.clientHeight);
    const { x, y } = nodes.get(key)!.position;
    return { x: x * zoom + pan.x, y: y * zoom + pan.y };
  },
  watch() {
    watched = watchFrames();
  },
  watched: () => watched(),
  sizes() {
    const boxOf = chipsAt(element);
    return Object.fromEntries(drawn.nodes.map((node) => [node.key, boxOf(node)]));
  },
  mark: (nodes, edges) => board!.mark(nodes, edges),
  fit: () => board!.fit(),
  bringIntoView: (keys) => board!.show(keys),
  restyle: () => board!.restyle(),
  next: (from, step) => board!.next(from, step),
  async png() {
    const { nodes, edges } = drawn;
    const picture = await pngWithLegend({
      picture: await board!.png(),
      title: 'Around Mistral-7B',
      lines: [
        'As of 20 November 2026, known on 20 November 2026, seen from: provider established in the Union.',
        'Information, not legal advice.',
      ],
      legend: {
        kinds: [...new Set(nodes.map(({ kind }) => kind))],
        looks: [...new Set(edges.map(({ look }) => look))],
      },
      element,
    });
    return await addressOf(picture);
  },
};

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.readAsDataURL(blob);
  });
}

Object.assign(window, { bench });
document.body.dataset['ready'] = '';
