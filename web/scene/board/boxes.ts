import { readPalette } from '../palette.ts';
import type { Box, DrawnNode } from './board.ts';
import { chip, textSize, type Chip } from './chip.ts';

/** What the size of a node depends on. */
type Written = Pick<DrawnNode, 'detail' | 'name' | 'count'>;

/** Boxes by font and text: a scene is measured when it is laid out, and again when it is drawn. */
const known = new Map<string, Chip>();
const mostKnown = 5_000;

/** Sizes and lines of nodes as the board draws them, by their keys, once the font of the page is there. */
export async function boxesOf(
  element: HTMLElement,
  nodes: readonly (Written & { key: string })[],
): Promise<ReadonlyMap<string, Box>> {
  await fontLoaded(element);
  const boxOf = chipsAt(element);
  return new Map(nodes.map((node) => [node.key, boxOf(node)]));
}

/** Waits for the font of the page. Says whether it was there already, so that nothing was measured without it. */
export async function fontLoaded(element: HTMLElement): Promise<boolean> {
  const font = fontAt(element);
  const there = document.fonts.check(font);
  if (!there) {
    await document.fonts.load(font);
    known.clear();
  }
  return there;
}

/** Measures nodes in the font of an element, as it is now. */
export function chipsAt(element: HTMLElement): (node: Written) => Chip {
  const font = fontAt(element);
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const measure = (text: string) => context.measureText(text).width;
  return (node) => {
    const key = [font, node.detail ?? '', node.name, node.count ?? ''].join('\n');
    const found = known.get(key);
    if (found) return found;
    if (known.size >= mostKnown) known.clear();
    const box = chip(node, measure);
    known.set(key, box);
    return box;
  };
}

function fontAt(element: HTMLElement): string {
  return `500 ${textSize}px ${readPalette(element).sans}`;
}
