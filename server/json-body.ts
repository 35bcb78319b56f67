import { ProblemError } from './errors.ts';

/** How deep a body may nest; a case needs three levels. */
const deepest = 32;

/**
 * Reads a body as JSON, as strictly as an answer that rests on it needs: valid UTF-8, no name twice in one object
 * (`JSON.parse` would keep the last and drop the others unseen), not absurdly deep. Throws a `ProblemError`.
 */
export function readJson(body: Uint8Array): unknown {
  const text = decode(body);
  const value = parse(text);
  checkNesting(text);
  return value;
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ProblemError('malformed-json', 'The body is not valid UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ProblemError('malformed-json', `${(error as Error).message}.`);
  }
}

/** Strings, with the colon that makes a string a name, and brackets: all that tells the nesting of valid JSON. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{}]/g;

function checkNesting(text: string): void {
  const open: { path: string; names: Set<string> }[] = [];
  let path = '';
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      if (open.length === deepest)
        throw unfit(path || 'body', `nested more than ${deepest} deep`, 'flatten it');
      open.push({ path, names: new Set() });
    } else if (token === '}' || token === ']') path = open.pop()!.path;
    else if (colon !== undefined) {
      const within = open.at(-1)!;
      const name = JSON.parse(token.slice(0, -colon.length)) as string;
      path = within.path ? `${within.path}.${name}` : name;
      if (within.names.has(name)) throw unfit(path, `"${name}" stands here twice`, 'state it once');
      within.names.add(name);
    }
  }
}

function unfit(field: string, message: string, mend: string): ProblemError {
  return new ProblemError('invalid-request', undefined, [{ field, message, mend }]);
}
