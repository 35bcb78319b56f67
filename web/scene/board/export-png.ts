import { wordsOfKind } from '../kinds.ts';
import { wrap } from '../label-box.ts';
import { wordsOfLook } from '../line-looks.ts';
import { readPalette, type Palette } from '../palette.ts';
import type { LineLook } from './board.ts';
import { flow, type Flow } from './flow.ts';
import { paintGlyph, paintLine } from './paint.ts';

/** A picture to be saved, with what a reader needs to understand it who sees nothing else. */
export type PngParts = {
  /** The board as `png` gives it. */
  picture: Blob;
  title: string;
  /** The day, the situation, the sources, the version of the graph, and that it is no advice; each may be long. */
  lines: readonly string[];
  /** The kinds and the looks of lines that occur. */
  legend: { kinds: readonly string[]; looks: readonly LineLook[] };
  /** An element of the page, whose colours and type are taken. */
  element: HTMLElement;
};

/** Pixels for one px of the page, and the longest side of the whole, pixels. */
const [density, mostSide] = [2, 8_000];
/** All that follows is px of the page. */
const margin = 28;
const leastWidth = 640;
const glyphSize = 16;
const lineLength = 34;
const rowHeight = 22;
const textHeight = 19;
const titleHeight = 30;

/**
 * One picture of the board with its title above and its key below. Rejects when the browser cannot draw it, for
 * example because it is short of memory.
 */
export async function pngWithLegend({ picture, title, lines, legend, element }: PngParts): Promise<Blob> {
  const palette = readPalette(element);
  const image = await createImageBitmap(picture);
  const size = { width: image.width / density, height: image.height / density };
  const context = document.createElement('canvas').getContext('2d')!;
  const width = Math.max(leastWidth, size.width);
  const fonts = fontsOf(palette);
  await Promise.all(Object.values(fonts).map((font) => document.fonts.load(font)));

  context.font = fonts.title;
  const titleLines = wrap(title, width, (text) => context.measureText(text).width);
  context.font = fonts.text;
  const measure = (text: string) => context.measureText(text).width;
  const textLines = lines.flatMap((line) => wrap(line, width, measure));
  const entries = entriesOf(legend);
  const places = flow(
    entries.map(({ words, sign }) => sign + 7 + measure(words)),
    width,
    20,
  );
  const head = titleLines.length * titleHeight + textLines.length * textHeight + margin;
  const foot = places.rows === 0 ? 0 : margin + places.rows * rowHeight;
  const whole = { width: width + 2 * margin, height: head + size.height + foot + 2 * margin };

  const scale = Math.min(density, mostSide / whole.width, mostSide / whole.height);
  context.canvas.width = Math.round(whole.width * scale);
  context.canvas.height = Math.round(whole.height * scale);
  context.scale(scale, scale);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, whole.width, whole.height);
  context.translate(margin, margin);
  context.textBaseline = 'middle';
  write(context, titleLines, { font: fonts.title, colour: palette.ink, height: titleHeight, top: 0 });
  write(context, textLines, {
    font: fonts.text,
    colour: palette.ink2,
    height: textHeight,
    top: titleLines.length * titleHeight,
  });
  context.drawImage(image, 0, head, size.width, size.height);
  image.close();
  context.translate(0, head + size.height + margin);
  paintLegend(context, entries, places, palette);
  return await new Promise((resolve, reject) => {
    context.canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))));
  });
}

type Entry = { words: string; sign: number } & ({ kind: string } | { look: LineLook });

function entriesOf({ kinds, looks }: PngParts['legend']): Entry[] {
  return [
    ...kinds.map((kind) => ({ kind, words: wordsOfKind(kind), sign: glyphSize })),
    ...looks.map((look) => ({ look, words: wordsOfLook(look), sign: lineLength })),
  ];
}

function fontsOf({ sans }: Palette) {
  return { title: `600 22px ${sans}`, text: `500 13px ${sans}` };
}

function write(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { font, colour, height, top }: { font: string; colour: string; height: number; top: number },
): void {
  context.font = font;
  context.fillStyle = colour;
  lines.forEach((line, at) => context.fillText(line, 0, top + (at + 0.5) * height));
}

function paintLegend(
  context: CanvasRenderingContext2D,
  entries: readonly Entry[],
  { places }: Flow,
  palette: Palette,
): void {
  entries.forEach((entry, at) => {
    const { left, row } = places[at]!;
    const middle = (row + 0.5) * rowHeight;
    if ('kind' in entry)
      paintGlyph(context, entry.kind, { left, top: middle - glyphSize / 2, size: glyphSize }, palette);
    else paintLine(context, entry.look, { left, middle, length: lineLength }, palette);
    context.fillStyle = palette.ink2;
    context.fillText(entry.words, left + entry.sign + 7, middle);
  });
}
