import type { EdgeSingular, StylesheetStyle } from 'cytoscape';
import type { Palette } from './palette.ts';

/** Lines that bend where the layout says, for edges with `weights` and `distances`. */
export function bends(): StylesheetStyle {
  return {
    selector: 'edge[weights.length > 0]',
    style: {
      'curve-style': 'round-segments',
      // Cytoscape knows `endpoints` since 3.22; its published types do not yet.
      'edge-distances': 'endpoints' as 'node-position',
      'segment-weights': (element: EdgeSingular) => element.data('weights') as number[],
      'segment-distances': (element: EdgeSingular) => element.data('distances') as number[],
      'segment-radii': [7],
    },
  };
}

/** A ring around what is chosen, and a strong line for the edges at it. */
export function marks(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'node.chosen',
      style: { 'outline-width': 3, 'outline-color': palette.link, 'outline-offset': 2 },
    },
    {
      selector: 'edge.near',
      style: {
        width: 2.2,
        'line-color': palette.link,
        'target-arrow-color': palette.link,
        'z-index': 9,
      },
    },
  ];
}
