import type { NodeSingular, StylesheetStyle } from 'cytoscape';
import { glyphOf, iconInside } from './glyph.ts';
import { imageOf } from './marks.ts';
import type { Colour, Palette } from './palette.ts';
import { shapeGap, shapeSize } from './scene-elements.ts';
import { bends, marks } from './shared-style.ts';
import { fontSize } from './stylesheet.ts';

/** The shape of a kind spans 14 of the 16 px in which its icon is drawn. */
const iconSize = (shapeSize * 16) / 14;

function iconOn(kind: string, palette: Palette): string {
  const glyph = glyphOf(kind);
  return imageOf(iconInside(glyph, palette[glyph.ink]), palette.ink);
}

/** How a scene looks: shape, icon and colour tell the kind, and what is chosen has a ring. */
export function sceneStyle(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'node',
      style: {
        shape: 'polygon',
        'shape-polygon-points': (element: NodeSingular) => (element.data('points') as number[]).join(' '),
        width: shapeSize,
        height: shapeSize,
        label: 'data(lines)',
        'font-family': palette.sans,
        'font-size': fontSize,
        'font-weight': 500,
        'line-height': 1.25,
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-justification': 'left',
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': shapeGap,
        color: palette.ink,
        'background-color': (element: NodeSingular) => palette[element.data('colour') as Colour],
        'background-image': (element: NodeSingular) => iconOn(element.data('kind') as string, palette),
        'background-width': iconSize,
        'background-height': iconSize,
        'background-clip': 'none',
        'background-image-containment': 'over',
        'border-width': 0,
        'overlay-opacity': 0,
        'outline-width': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
        'line-color': palette.rule2,
        width: 1.1,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': palette.rule2,
        'arrow-scale': 0.8,
        'overlay-opacity': 0,
      },
    },
    bends(),
    {
      selector: 'edge[?loop]',
      style: {
        'curve-style': 'bezier',
        'source-endpoint': 'outside-to-node',
        'target-endpoint': 'outside-to-node',
      },
    },
    ...marks(palette),
  ];
}
