import type { Truth, Verdict } from '../../graph/model/finding.ts';

/** Drawings in a 16 px square, as the insides of an SVG; `currentColor` stands for the colour. */
const verdictMarks: Record<Verdict, string> = {
  applies: '<rect x="1" y="1" width="14" height="14" rx="1.5" fill="currentColor"/>',
  upcoming:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor"/>',
  undetermined:
    '<path d="M8 .9 15.1 8 8 15.1.9 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6.3 6.5c0-1 .7-1.7 1.7-1.7s1.7.6 1.7 1.5c0 1.1-1.5 1.3-1.5 2.5" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="8.2" cy="10.9" r=".95" fill="currentColor"/>',
  exempt:
    '<path d="M5 1.8H1.8v12.4H5M11 1.8h3.2v12.4H11M8 12V4.4M4.9 7.3 8 4.2l3.1 3.1" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  'not-triggered': '<path d="M2.5 8h11" stroke="currentColor" stroke-width="2"/>',
  'not-in-force':
    '<rect x="2" y="2" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 1.9"/><path d="M5 5l6 6M11 5l-6 6" stroke="currentColor" stroke-width="1.5"/>',
};

const holds = '<path d="M2.5 8.6l3.6 3.6 7.4-8.4" fill="none" stroke="currentColor" stroke-width="2"/>';
const fails =
  '<path d="M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6" fill="none" stroke="currentColor" stroke-width="2"/>';
const open =
  '<path d="M5 5.6C5 3.8 6.3 2.6 8 2.6s3 1.1 3 2.7c0 2-2.7 2.3-2.7 4.4" fill="none" stroke="currentColor" stroke-width="1.9"/><circle cx="8.3" cy="13" r="1.25" fill="currentColor"/>';

/** The mark of a condition: a tick holds, a cross does not, a question mark is not known. */
export function truthMark(truth: Truth): string {
  return truth === 'unknown' ? open : truth ? holds : fails;
}

/** The mark of a verdict, as elsewhere on the page. */
export function verdictMark(verdict: Verdict): string {
  return verdictMarks[verdict];
}

/** The truth of a condition as a word. */
export function truthWord(truth: Truth): string {
  return truth === 'unknown' ? 'not known' : truth ? 'holds' : 'does not hold';
}

/** A drawing as an image address for the canvas, in one colour. */
export function imageOf(inside: string, colour: string, width = 16, height = 16): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside.replaceAll('currentColor', colour)}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
