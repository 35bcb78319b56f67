import type { Core, NodeSingular, StylesheetStyle } from 'cytoscape';
import { readPalette, type Palette } from '../palette.ts';
import { chipStyles, farLookStyle, leastText, lookStyle } from './chip-style.ts';
import { lineStyles } from './line-style.ts';

/**
 * Gives a graph its style: shape, icon and border tell the kind, line and mark the verdict; colour only repeats. Of the
 * looks of nodes it knows those that occur. There are few at a time, and each stands in the style once, which is much
 * quicker than to work it out for every node.
 */
export function stylesOf(graph: Core, element: HTMLElement) {
  const [near, far] = [new Set<string>(), new Set<string>()];
  let palette = readPalette(element);
  const renew = () => {
    graph.style([
      ...laneStyles(palette),
      ...chipStyles(palette),
      ...[...near].map((name) => lookStyle(name, palette)),
      ...[...far].map((name) => farLookStyle(name, palette)),
      ...lineStyles(palette),
    ]);
  };
  renew();
  return {
    /** Adds looks that have not occurred before, and how they are from afar where they are seen so. */
    know(names: Iterable<string>, fromAfar: boolean) {
      const fresh = [...new Set(names)].filter((name) => !near.has(name));
      const freshFar = fromAfar ? [...near, ...fresh].filter((name) => !far.has(name)) : [];
      if (fresh.length + freshFar.length === 0) return;
      const sheet = graph.style();
      const add = ({ selector, style }: ReturnType<typeof lookStyle>) =>
        sheet.selector(selector).style(style);
      for (const name of fresh) add(lookStyle(name, palette));
      for (const name of freshFar) add(farLookStyle(name, palette));
      for (const name of fresh) near.add(name);
      for (const name of freshFar) far.add(name);
      sheet.update();
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
    { selector: 'node[lane].far', style: { 'font-size': 34, 'text-margin-y': 44 } },
  ];
}
