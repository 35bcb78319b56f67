/** The faces that a PDF is set in, as WOFF, TrueType or OpenType; `han` is for Chinese. */
export type PdfFonts = Readonly<Record<Face, Uint8Array>>;
export type Face = 'sans' | 'bold' | 'serif' | 'serifBold' | 'han';

/** Whether a face has a sign for a code point. */
export type Covers = (face: Face, codePoint: number) => boolean;

/** The faces in which a sign is looked for, in this order. */
const fallbacks: Readonly<Record<Face, readonly Face[]>> = {
  sans: ['sans', 'han'],
  bold: ['bold', 'han'],
  serif: ['serif', 'sans', 'han'],
  serifBold: ['serifBold', 'bold', 'han'],
  han: ['han'],
};

/**
 * A text in runs of one face each. A sign that no face has is told by its number, `[U+4E2D]`: an empty box in its place
 * would say nothing.
 */
export function runsOf(text: string, face: Face, covers: Covers): { text: string; face: Face }[] {
  const runs: { text: string; face: Face }[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0)!;
    const found = fallbacks[face].find((one) => covers(one, point));
    const own = found ?? fallbacks[face].find((one) => covers(one, plus))!;
    const told = found ? sign : numberOf(point);
    const last = runs.at(-1);
    if (last?.face === own) last.text += told;
    else runs.push({ text: told, face: own });
  }
  return runs;
}

/** Every face that can tell a number has this sign. */
const plus = '+'.codePointAt(0)!;

function numberOf(point: number): string {
  // What has no shape of its own, such as a soft hyphen or a direction mark, is left out.
  if (/^[\p{Cf}\p{Cc}\p{Mn}]$/u.test(String.fromCodePoint(point))) return '';
  return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}
