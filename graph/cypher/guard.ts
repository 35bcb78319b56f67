import { Reader } from './reader.ts';
import { Refused, type Refusal } from './refusal.ts';
import { tokensOf, UnreadableCypher } from './tokens.ts';

/** The longest text that is read, in characters. */
export const longestQuery = 20_000;

/**
 * Whether a text is one Cypher query that can only read the graph. It is an allow-list: known reading clauses,
 * operators and functions pass, and anything else is refused with its place, so that a word nobody thought of is
 * refused too. `null` means that it may run, still in a read-only session with a deadline and caps.
 */
export function refusalOf(text: string): Refusal | null {
  if (text.length > longestQuery)
    return {
      code: 'too-long',
      message: `The query has ${text.length} characters`,
      mend: `Shorten it to ${longestQuery} at most.`,
      line: 1,
      column: 1,
    };
  try {
    const tokens = tokensOf(text);
    if (tokens.at(-1)?.value === ';' && tokens.at(-1)?.kind === 'sign') tokens.pop();
    new Reader(tokens).statement(undefined);
    return null;
  } catch (error) {
    if (error instanceof UnreadableCypher)
      return refusal(
        text,
        error.at,
        'unreadable',
        `The query cannot be read: ${error.message}`,
        'Mend it there.',
      );
    if (error instanceof Refused) return refusal(text, error.at, error.code, error.message, error.mend);
    throw error;
  }
}

function refusal(text: string, at: number, code: Refusal['code'], message: string, mend: string): Refusal {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { code, message, mend, line: before.length, column: before.at(-1)!.length + 1 };
}
