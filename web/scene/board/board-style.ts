import type { Core, NodeSingular, StylesheetStyle } from 'cytoscape';
import { readPalette, type Palette } from '../palette.ts';
import { chipStyles, distantLookStyle, leastText, lookStyle } from './chip-style.ts';
import { lineStyles } from './line-style.ts';
import { distances, type Distance } from './viewport.ts';

/**
 * Gives a graph its style: shape, icon and border tell the kind, line and mark the verdict; colour only repeats. Of the
 * looks of nodes it knows those that occur. There are few at a time, and each stands in the style once, which is much
 * quicker than to work it out for every node.
 */
export function stylesOf(graph: Core, element: HTMLElement) {
  /** The looks that the style knows, by the distance from which they are seen. */
  const known: Readonly<Record<Distance, Set<string>>> = {
    near: new Set(),
    middle: new Set(),
    far: new Set(),
  };
  let palette = readPalette(element);
  const styleOf = (name: string, distance: Distance) =>
    distance === 'near' ? lookStyle(name, palette) : distantLookStyle(name, distance, palette);
  const renew = () => {
    const looks = distances.flatMap((distance) =>
      [...known[distance]].map((name) => styleOf(name, distance)),
    );
    graph.style([...laneStyles(palette), ...chipStyles(palette), ...looks, ...lineStyles(palette)]);
  };
  renew();
  return {
    /** Adds looks that have not occurred before, as they are near by and from the distance from which they are seen. */
    know(names: Iterable<string>, distance: Distance) {
      const add = (fresh: readonly string[], from: Distance) => {
        for (const name of fresh) {
          const { selector, style } = styleOf(name, from);
          graph.style().selector(selector).style(style);
          known[from].add(name);
        }
        return fresh.length;
      };
      const near = [...new Set(names)].filter((name) => !known.near.has(name));
      const added = add(near, 'near');
      const there = [...known.near].filter((name) => !known[distance].has(name));
      if (added + add(there, distance) > 0) graph.style().update();
    },
    /** Takes the colours of the page anew. */
    renew() {
      palette = readPalette(element);
      renew();
    },
  };
}

function laneStyles(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'node[lane]',
      style: {
        shape: 'rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.wash,
        'border-width': 0,
        'z-compound-depth': 'bottom',
        events: 'no',
        label: 'data(lines)',
        'font-family': palette.sans,
        'font-size': 15,
        'font-weight': 600,
        'min-zoomed-font-size': leastText,
        'text-halign': 'right',
        'text-valign': 'top',
        'text-margin-x': (element: NodeSingular) => 12 - (element.data('width') as number),
        'text-margin-y': 26,
        color: palette.ink2,
      },
    },
    { selector: 'node[lane = "odd"]', style: { 'background-color': palette.paper } },
    { selector: 'node[lane].middle', style: { 'font-size': 24, 'text-margin-y': 34 } },
    { selector: 'node[lane].far', style: { 'font-size': 34, 'text-margin-y': 44 } },
  ];
}
