import { nameOf } from './kinds.ts';

/** The most words that are looked for each by itself. */
const mostWords = 8;

/** What is looked for, in lower case: each word by itself. Of more than eight words the last ones are one phrase. */
export function wordsOf(q: string): string[] {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length <= mostWords) return words;
  return [...words.slice(0, mostWords - 1), words.slice(mostWords - 1).join(' ')];
}

/** All names of a node in lower case, as Cypher: what search looks into. */
export function namesOf(variable: string): string {
  const single = ['title', 'citation', 'native_title', 'spdx'].map(
    (name) => ` + ' ' + coalesce(${variable}.${name}, '')`,
  );
  const aliases = `reduce(names = '', alias IN coalesce(${variable}.aliases, []) | names + ' ' + alias)`;
  return `toLower(${nameOf(variable)} + ' ' + ${variable}.id${single.join('')} + ${aliases})`;
}

/** Whether a node is called by all `$words`, as Cypher for a WITH that gives the text of its names as `names`. */
export const calledByAll = 'all(word IN $words WHERE names CONTAINS word)';
