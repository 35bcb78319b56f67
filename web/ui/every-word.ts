/** Whether every word looked for occurs in a text, in any order and without case. No word looked for fits any text. */
export function hasEveryWord(text: string, looked: string): boolean {
  const within = text.toLowerCase();
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
