import { imageOf, verdictMark } from '../marks.ts';
import { verdictColour, type Palette } from '../palette.ts';
import { glyphLeft, glyphSize, middleGlyphSize } from './chip.ts';
import type { Distance } from './viewport.ts';
import type { ChipLook } from './chip-look.ts';
import { paintGlyph } from './paint.ts';

/** An image on a chip: its size, and where it lies by its share of the free room and by px from there. */
type Layer = {
  image: string;
  width: string;
  height: string;
  x: string;
  y: string;
  offsetX: number;
  offsetY: number;
};

/** The images of a chip, as lists that Cytoscape takes side by side. */
export type Layers = { [Field in keyof Layer]: Layer[Field][] };

const spineWidth = 6;
const markSize = 14;
const pinSize = 15;
/** Where text is too small to be drawn, the glyph alone speaks, and is larger. */
const farGlyphSize = 30;
const glyphSizes: Readonly<Record<Distance, number>> = {
  near: glyphSize,
  middle: middleGlyphSize,
  far: farGlyphSize,
};

/** The images of chips of one look from a distance, in the colours of a page. */
export function chipImages(look: ChipLook, distance: Distance, palette: Palette): Layers {
  return sideBySide(layersOf(look, distance, palette));
}

/** How wide the spine of an obligation is; its glyph stands beside it. */
export function spineOf(kind: string): number {
  return kind === 'Obligation' ? spineWidth : 0;
}

function layersOf({ kind, verdict, pinned }: ChipLook, distance: Distance, palette: Palette): Layer[] {
  const colour = verdict === null ? palette.rubric : verdictColour(palette, verdict);
  const spine = spineOf(kind);
  return [
    ...(kind === 'Exemption' ? brackets(palette.exempt) : []),
    ...(spine > 0 ? [stretched(imageOf(rectangle, colour, 8, 8), spine, '0%')] : []),
    {
      ...centred(glyphImage(kind, palette), glyphSizes[distance]),
      ...(distance === 'near' && { x: '0%', offsetX: glyphLeft + (spine > 0 ? 2 : 0) }),
      ...(distance === 'middle' && { x: '0%', offsetX: spine > 0 ? 8 : 6 }),
    },
    ...(verdict === null || distance !== 'near'
      ? []
      : [{ ...centred(imageOf(verdictMark(verdict), colour), markSize), x: '100%', offsetX: -8 }]),
    ...(pinned ? [pinAt(palette)] : []),
  ];
}

/**
 * The sign of a kind as pixels, twice as many as it has at zoom 1. A browser draws them several times quicker than an
 * SVG, which it reads like a page of its own.
 */
function glyphImage(kind: string, palette: Palette): string {
  const known = glyphs.get(palette) ?? new Map<string, string>();
  glyphs.set(palette, known);
  const found = known.get(kind);
  if (found !== undefined) return found;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(2 * glyphSize * Math.min(2, devicePixelRatio));
  paintGlyph(canvas.getContext('2d')!, kind, { left: 0, top: 0, size: canvas.width }, palette);
  const image = canvas.toDataURL();
  known.set(kind, image);
  return image;
}
/** Signs that have been drawn already, by the colours of the page and their kind. */
const glyphs = new WeakMap<Palette, Map<string, string>>();

const rectangle = '<path d="M0 0h8v8H0z" fill="currentColor"/>';

function centred(image: string, size: number): Layer {
  return { image, width: `${size}px`, height: `${size}px`, x: '50%', y: '50%', offsetX: 0, offsetY: 0 };
}

/** An image from the top of a chip to its bottom. */
function stretched(image: string, width: number, x: string): Layer {
  return { ...centred(image, width), height: '100%', x };
}

/** Square brackets in place of a border. Their lines stay as wide as they are, however high the chip. */
function brackets(colour: string): Layer[] {
  const bracket = (path: string) =>
    imageOf(
      `<svg viewBox="0 0 8 32" width="8" height="32" preserveAspectRatio="none"><path d="${path}" fill="none" stroke="currentColor" stroke-width="4" vector-effect="non-scaling-stroke"/></svg>`,
      colour,
      8,
      32,
    );
  return [stretched(bracket('M8 0H0v32h8'), 8, '0%'), stretched(bracket('M0 0h8v32H0'), 8, '100%')];
}

/** A pin on the upper right corner, half outside. */
function pinAt({ ink, paper }: Palette): Layer {
  const pin = `<circle cx="8" cy="8" r="7.5" fill="${paper}"/><path d="M5.6 2.5h4.8l-.7 1v3l2 2.3H4.3l2-2.3v-3zM8 8.8v5" fill="${ink}" stroke="${ink}" stroke-width="1.2" stroke-linejoin="round" stroke-linecap="round"/>`;
  return { ...centred(imageOf(pin, ''), pinSize), x: '100%', y: '0%', offsetX: 6, offsetY: -7 };
}

function sideBySide(layers: readonly Layer[]): Layers {
  return {
    image: layers.map(({ image }) => image),
    width: layers.map(({ width }) => width),
    height: layers.map(({ height }) => height),
    x: layers.map(({ x }) => x),
    y: layers.map(({ y }) => y),
    offsetX: layers.map(({ offsetX }) => offsetX),
    offsetY: layers.map(({ offsetY }) => offsetY),
  };
}
