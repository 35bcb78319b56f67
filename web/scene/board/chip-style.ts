import type { StylesheetStyle } from 'cytoscape';
import type { Verdict } from '../../../graph/model/finding.ts';
import type { Palette } from '../palette.ts';
import { chipImages } from './chip-images.ts';
import { readLook, type ChipLook } from './chip-look.ts';
import { middleTextSize, textSize } from './chip.ts';
import type { Distance } from './viewport.ts';

type NodeStyle = Extract<StylesheetStyle['style'], { 'background-image'?: unknown }>;

/** Text smaller than this on the screen cannot be read and is not drawn. */
export const leastText = 6;

/** What all chips share. Shape, icon and border come with the look. */
export function chipStyles(palette: Palette): StylesheetStyle[] {
  return [
    {
      selector: 'node[look]',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '3',
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(lines)',
        'font-family': palette.sans,
        'font-size': textSize,
        'font-weight': 500,
        'line-height': 1.24,
        'min-zoomed-font-size': leastText,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-justification': 'left',
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': 'data(textFrom)' as unknown as number,
        color: palette.ink,
        'background-color': palette.paper,
        'border-width': 1,
        'border-color': palette.rule2,
      },
    },
    {
      selector: 'node[look].middle',
      style: {
        label: 'data(short)',
        'font-size': middleTextSize,
        'line-height': 1.05,
        'text-margin-x': 'data(shortFrom)' as unknown as number,
      },
    },
    { selector: 'node[look].far', style: { label: '' } },
    {
      selector: 'node[?group]',
      style: { ghost: 'yes', 'ghost-offset-x': 4, 'ghost-offset-y': 4, 'ghost-opacity': 1 },
    },
    {
      selector: 'node[?faded]',
      // One share for each image that a chip may have. The text stays as dark as text has to be.
      style: {
        'border-opacity': 0.3,
        'background-image-opacity': [0.3, 0.3, 0.3, 0.3] as unknown as number,
        color: palette.ink3,
      },
    },
    {
      selector: 'node.chosen',
      style: { 'outline-width': 3, 'outline-color': palette.link, 'outline-offset': 2 },
    },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
    { selector: 'node:grabbed', style: { 'z-index': 9 } },
  ];
}

type LookStyle = { selector: string; style: NodeStyle };

/** The style of one look by its name, to be added to that of all chips. */
export function lookStyle(name: string, palette: Palette): LookStyle {
  const look = readLook(name);
  return {
    selector: `node[look = "${name}"]`,
    style: {
      ...kindStyle(look, palette),
      ...verdictStyle(look.verdict, palette),
      ...images(look, 'near', palette),
      // The pin stands out.
      ...(look.pinned && { 'bounds-expansion': 8 }),
    },
  };
}

/** What is different about a look from further away. */
export function distantLookStyle(
  name: string,
  distance: Exclude<Distance, 'near'>,
  palette: Palette,
): LookStyle {
  return {
    selector: `node.${distance}[look = "${name}"]`,
    style: images(readLook(name), distance, palette),
  };
}

function images(look: ChipLook, distance: Distance, palette: Palette): NodeStyle {
  const { image, width, height, x, y, offsetX, offsetY } = chipImages(look, distance, palette);
  return {
    'background-image': image,
    'background-width': width,
    'background-height': height,
    'background-position-x': x,
    'background-position-y': y,
    'background-offset-x': offsetX,
    'background-offset-y': offsetY,
    'background-clip': image.map(() => 'none'),
    'background-image-containment': image.map(() => 'over'),
  } as unknown as NodeStyle;
}

/** Some kinds are told by the border too, as they are wherever they are drawn. */
function kindStyle({ kind }: ChipLook, palette: Palette): NodeStyle {
  if (kind === 'Configuration') return { 'border-width': 2.6, 'border-color': palette.ink };
  if (kind === 'Instrument')
    return { 'border-style': 'double', 'border-width': 4, 'border-color': palette.ink2 };
  if (kind === 'Fact') return { 'corner-radius': '31' };
  return kind === 'Exemption' ? { 'border-width': 0 } : {};
}

/** The border of a duty says its verdict, as the lines to it do. */
function verdictStyle(verdict: Verdict | null, palette: Palette): NodeStyle {
  if (verdict === null) return {};
  const styles: Readonly<Record<Verdict, NodeStyle>> = {
    applies: {
      'border-width': 1.8,
      'border-color': palette.applies,
      'background-color': palette.appliesWash,
    },
    upcoming: { 'border-width': 1.4, 'border-color': palette.upcoming },
    undetermined: {
      'border-width': 1.6,
      'border-style': 'dotted',
      'border-color': palette.undet,
      'background-color': palette.undetWash,
    },
    exempt: {
      'border-width': 1.6,
      'border-style': 'dashed',
      'border-dash-pattern': [6, 4],
      'border-color': palette.exempt,
    },
    'not-triggered': { 'border-color': palette.nottrig },
    'not-in-force': {
      'border-style': 'dashed',
      'border-dash-pattern': [2, 3],
      'border-color': palette.notforce,
    },
  };
  return styles[verdict];
}
