import { wordsOfKind } from '../../../scene/kinds.ts';

/** A number with its noun: “1 node”, “4 nodes”. */
export function countWords(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** A kind in the plural: “saved queries”. */
export function manyOfKind(kind: string): string {
  const noun = wordsOfKind(kind).toLowerCase();
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A number of nodes of a kind: “1 saved query”, “44 configurations”. */
export function countOfKind(count: number, kind: string): string {
  const noun = count === 1 ? wordsOfKind(kind).toLowerCase() : manyOfKind(kind);
  return `${count.toLocaleString('en-GB')} ${noun}`;
}
