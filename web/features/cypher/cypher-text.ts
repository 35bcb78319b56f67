/** Texts, comments and quoted names; the first two hold no code. An unclosed one reaches to the end. */
const aside =
  /'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|`[^`]*(?:`|$)/g;

/**
 * The text with texts and comments blanked out, place for place, so that what looks like code is code. Quoted names
 * stay. The server reads with a real reader; this one only has to serve while somebody types.
 */
export function codeOf(text: string): string {
  return text.replace(aside, (found) => (found.startsWith('`') ? found : ' '.repeat(found.length)));
}

/** Whether what is typed next, at the end of this text, stands in a text or a comment and not in code. */
export function endsAside(text: string): boolean {
  const last = [...text.matchAll(aside)].at(-1);
  if (!last || last.index + last[0].length < text.length) return false;
  const found = last[0];
  if (found.startsWith('//')) return true;
  if (found.startsWith('/*')) return found.length < 4 || !found.endsWith('*/');
  if (found.startsWith('`')) return false;
  // Closed by its own quote, unless that quote is the only one or is escaped.
  return !/^(['"])(?:\\[\s\S]|(?!\1)[^\\])*\1$/.test(found);
}

/** The names after `$`, each once, in the order in which they first stand. */
export function parametersIn(text: string): string[] {
  const code = codeOf(text).replaceAll(/`[^`]*`?/g, ' ');
  const found = code.matchAll(/\$([\p{ID_Start}_][\p{ID_Continue}]*|\d+)/gu);
  return [...new Set(Array.from(found, ([, name]) => name!))];
}

/** How many characters stand before a place whose line and column count from 1; the nearest there is. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const row = Math.min(Math.max(line, 1), lines.length) - 1;
  const before = lines.slice(0, row).reduce((sum, each) => sum + each.length + 1, 0);
  return before + Math.min(Math.max(column, 1) - 1, lines[row]!.length);
}

/** Where the piece ends that begins at a place: the rest of the word, or one character. */
export function pieceEnd(text: string, from: number): number {
  const word = /^[\p{ID_Continue}$]+/u.exec(text.slice(from))?.[0].length ?? 1;
  return Math.min(from + word, text.length);
}
