/** A cell in the address: a rule and a column. */
export type CellRef = { rule: string; column: string };

/** `EU-AIA-53-1-a@EU/open-weights`. The id of a day holds an @ of its own, that of a rule never does. */
export function textOfCell({ rule, column }: CellRef): string {
  return `${rule}@${column}`;
}

/** Reads what `textOfCell` wrote; `undefined` for anything else. */
export function cellOfText(text: unknown): CellRef | undefined {
  if (typeof text !== 'string') return undefined;
  const at = text.indexOf('@');
  return at > 0 && at < text.length - 1 ? { rule: text.slice(0, at), column: text.slice(at + 1) } : undefined;
}
