import { clauses } from './words.ts';
import type { Token } from './tokens.ts';

/** What a pair of brackets is: a subquery in braces, or what the sign alone says. */
export type Bracket = { sign: '(' | '[' | '{'; open: number; block: string | null };

/** A query as tokens with the brackets around each of them, outermost first. */
export class Annotated {
  readonly tokens: readonly Token[];
  readonly around: readonly (readonly Bracket[])[];
  private readonly closes = new Map<number, number>();

  /** Reads what the guard has let through: brackets match. */
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    const stack: Bracket[] = [];
    this.around = tokens.map((token, at) => {
      if (token.kind === 'sign' && /^[)\]}]$/.test(token.value)) {
        const opened = stack.pop();
        if (opened) this.closes.set(opened.open, at);
      }
      const here = [...stack];
      if (token.kind === 'sign' && (token.value === '(' || token.value === '[' || token.value === '{'))
        stack.push({ sign: token.value, open: at, block: token.value === '{' ? this.blockBefore(at) : null });
      return here;
    });
  }

  /** Whether the token is one of these signs. */
  sign(at: number, ...values: string[]): boolean {
    const token = this.tokens[at];
    return token?.kind === 'sign' && values.includes(token.value);
  }

  /** Whether the token is one of these words, in whatever case; given in upper case. */
  word(at: number, ...values: string[]): boolean {
    const token = this.tokens[at];
    return token?.kind === 'word' && values.includes(token.value.toUpperCase()) && !this.named(at);
  }

  /** Whether a function of this name is called here; given in lower case, with its dots. */
  call(at: number, ...names: string[]): string | null {
    if (this.named(at) || this.tokens[at]?.kind !== 'word') return null;
    let name = this.tokens[at].value.toLowerCase();
    let next = at + 1;
    while (this.sign(next, '.') && this.tokens[next + 1]?.kind === 'word') {
      name += `.${this.tokens[next + 1]!.value.toLowerCase()}`;
      next += 2;
    }
    return this.sign(next, '(') && names.includes(name) ? name : null;
  }

  /** Where the bracket that opens here closes. */
  close(open: number): number {
    return this.closes.get(open) ?? this.tokens.length;
  }

  /** Whether two places lie within the same brackets. */
  level(a: number, b: number): boolean {
    return this.around[a]!.at(-1)?.open === this.around[b]!.at(-1)?.open;
  }

  /** Places of the clauses of a name. `WITH` of `STARTS WITH` is none. */
  clausesOf(...names: string[]): number[] {
    return this.tokens.flatMap((_, at) => (this.word(at, ...names) && this.startsClause(at) ? [at] : []));
  }

  /** The place after the last token of a clause that starts here. */
  endOfClause(start: number): number {
    let at = start + 1;
    const depth = this.around[start]!.length;
    for (; at < this.tokens.length; at += 1) {
      if (this.around[at]!.length < depth) break;
      if (this.around[at]!.length === depth && this.startsClause(at) && !this.word(at, 'WHERE')) break;
      if (this.sign(at, '}') && this.around[at]!.length === depth - 1) break;
    }
    return at;
  }

  /** The comma-separated items between two places, each as [first, after last]. */
  items(from: number, to: number): [number, number][] {
    const cuts = [from - 1];
    for (let at = from; at < to; at += 1)
      if (this.sign(at, ',') && this.around[at]!.length === this.around[from]!.length) cuts.push(at);
    cuts.push(to);
    return cuts.slice(1).map((cut, index) => [cuts[index]! + 1, cut]);
  }

  /** Whether a word is a name because of the sign before it: a property, a label, a type; not a value of a map. */
  private named(at: number): boolean {
    if (this.sign(at - 1, '.')) return !this.sign(at - 2, '.');
    const inner = this.around[at]?.at(-1);
    const inMap = inner?.sign === '{' && inner.block === null;
    return this.sign(at - 1, ':') && !inMap;
  }

  private startsClause(at: number): boolean {
    const token = this.tokens[at];
    if (token?.kind !== 'word' || !clauses.has(token.value.toUpperCase()) || this.named(at)) return false;
    const brackets = this.around[at]!.at(-1);
    if (brackets && brackets.block === null) return false;
    return !(this.word(at, 'WITH') && this.word(at - 1, 'STARTS', 'ENDS'));
  }

  /** The word that makes the brace at this place a subquery, if it is one. */
  private blockBefore(at: number): string | null {
    const before = this.tokens[at - 1];
    if (before?.kind === 'word' && /^(exists|count|collect|call)$/i.test(before.value))
      return before.value.toUpperCase();
    if (!this.sign(at - 1, ')')) return null;
    const open = [...this.closes].find(([, close]) => close === at - 1)?.[0];
    const caller = open === undefined ? undefined : this.tokens[open - 1];
    return caller?.kind === 'word' && /^call$/i.test(caller.value) ? 'CALL' : null;
  }
}

/** Names of the columns that a query returns, in order; `null` for one without a name that both engines give it. */
export function columnsOf(query: Annotated): (string | null)[] {
  const last = query.clausesOf('RETURN').findLast((at) => query.around[at]!.length === 0);
  if (last === undefined) return [];
  const first = query.word(last + 1, 'DISTINCT') ? last + 2 : last + 1;
  return query.items(first, query.endOfClause(last)).map(([from, end]) => columnName(query, from, end));
}

/** The name of one column: its alias, or the variable that stands alone. */
export function columnName(query: Annotated, from: number, end: number): string | null {
  const token = query.tokens[end - 1];
  if (!token) return null;
  if (query.word(end - 2, 'AS')) return token.value;
  const alone = end - from === 1 && (token.kind === 'word' || token.kind === 'quoted');
  return alone && !/^(null|true|false)$/i.test(token.value) ? token.value : null;
}
