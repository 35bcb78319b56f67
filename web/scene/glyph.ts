import { iconOf } from './kind-icons.ts';
import { lookOf } from './kinds.ts';
import type { Colour } from './palette.ts';

/** Width of the lines of an icon, px in the 16 px square. */
const iconLine = 1.4;

/**
 * The sign of a kind in a 16 px square: its shape in the colour of the kind, and its icon on it. `line` and `fill` are
 * SVG path data; `ink` is the colour they take.
 */
export type Glyph = {
  /** Corners of the shape, as an SVG polygon takes them. */
  corners: string;
  colour: Colour;
  line: string;
  fill: string;
  ink: Colour;
  iconLine: number;
};

/** The sign of a kind; kinds without one of their own share one. */
export function glyphOf(kind: string): Glyph {
  const { points, colour } = lookOf(kind);
  const { line = '', fill = '', own } = iconOf(kind);
  const corners = points.map((value) => Math.round((value * 7 + 8) * 100) / 100).join(' ');
  return { corners, colour, line, fill, ink: own ? colour : 'paper', iconLine };
}

/** The icon as the inside of an SVG, in one colour. */
export function iconInside({ line, fill }: Glyph, colour: string): string {
  return (
    (fill && `<path d="${fill}" fill="${colour}"/>`) +
    (line &&
      `<path d="${line}" fill="none" stroke="${colour}" stroke-width="${iconLine}" stroke-linecap="round" stroke-linejoin="round"/>`)
  );
}

/** The whole sign as the inside of an SVG, in colours of the page as they stand. */
export function glyphInside(glyph: Glyph, colours: Readonly<Record<Colour, string>>): string {
  return `<polygon points="${glyph.corners}" fill="${colours[glyph.colour]}"/>${iconInside(glyph, colours[glyph.ink])}`;
}
