/** The faces that a PDF is set in, as WOFF2, WOFF, TrueType or OpenType. `sans` and `bold` should hold every sign that is met. */
export type PdfFonts = Readonly<Record<Face, Uint8Array>>;
export type Face = 'sans' | 'bold' | 'serif' | 'serifBold';

/** Whether a face has a sign for a code point. */
export type Covers = (face: Face, codePoint: number) => boolean;

/** What stands in for signs that a face does not have. */
const fallback: Readonly<Record<Face, Face>> = {
  sans: 'sans',
  bold: 'bold',
  serif: 'sans',
  serifBold: 'bold',
};

/**
 * A text in runs of one face each. A sign that no face has is told by its number, `[U+4E2D]`: an empty box in its place
 * would say nothing.
 */
export function runsOf(text: string, face: Face, covers: Covers): { text: string; face: Face }[] {
  const runs: { text: string; face: Face }[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0)!;
    const own = covers(face, point) ? face : fallback[face];
    const told = covers(own, point) ? sign : numberOf(point);
    const last = runs.at(-1);
    if (last?.face === own) last.text += told;
    else runs.push({ text: told, face: own });
  }
  return runs;
}

function numberOf(point: number): string {
  // What has no shape of its own, such as a soft hyphen or a direction mark, is left out.
  if (/^[\p{Cf}\p{Cc}\p{Mn}]$/u.test(String.fromCodePoint(point))) return '';
  return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}
