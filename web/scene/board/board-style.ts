import type { Core, NodeSingular, StylesheetStyle } from 'cytoscape';
import { readPalette, type Palette } from '../palette.ts';
import { chipStyles, leastText, lookStyles } from './chip-style.ts';
import { lineStyles } from './line-style.ts';

/** How the board looks: shape, icon and border tell the kind, line and mark the verdict; colour only repeats. */
function boardStyle(palette: Palette, looks: Iterable<string> = []): StylesheetStyle[] {
  return [
    ...laneStyles(palette),
    ...chipStyles(palette),
    ...[...looks].flatMap((look) => lookStyles(look, palette)),
    ...lineStyles(palette),
  ];
}

/**
 * Gives a graph its style, which knows the looks that occur. There are few at a time, and each stands in the style once, which
 * is much quicker than to work it out for every node.
 */
export function stylesOf(graph: Core, element: HTMLElement) {
  const looks = new Set<string>();
  let palette = readPalette(element);
  graph.style(boardStyle(palette));
  return {
    /** Adds looks that have not occurred before. */
    know(names: Iterable<string>) {
      const fresh = [...names].filter((name) => !looks.has(name));
      if (fresh.length === 0) return;
      const sheet = graph.style();
      for (const name of new Set(fresh)) {
        looks.add(name);
        for (const { selector, style } of lookStyles(name, palette)) sheet.selector(selector).style(style);
      }
      sheet.update();
    },
    /** Takes the colours of the page anew. */
    renew() {
      palette = readPalette(element);
      graph.style(boardStyle(palette, looks));
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
    { selector: 'node[lane].far', style: { 'font-size': 34, 'text-margin-y': 44 } },
  ];
}
