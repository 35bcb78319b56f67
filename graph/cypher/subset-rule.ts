import type { Annotated } from './annotate.ts';

/** What one rule finds: the place of a token, and words for it. */
export type Found = { at: number; message: string; mend: string };

/** A rule of the common subset, over the tokens of a query. */
export type Rule = (query: Annotated) => Found[];

/** What a rule that looks at one token after the other finds. */
export function everywhere(
  query: Annotated,
  look: (at: number) => { message: string; mend: string } | null,
): Found[] {
  return query.tokens.flatMap((_, at) => {
    const found = look(at);
    return found ? [{ at, ...found }] : [];
  });
}

/** The numbers from `from` up to, and without, `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
