/** A piece of Cypher text. `at` counts characters from 0. */
export type Token = {
  kind: 'word' | 'quoted' | 'text' | 'number' | 'parameter' | 'sign';
  /** As written; a quoted name without its quotes. */
  value: string;
  at: number;
};

/** A text that is not well-formed Cypher at some place. */
export class UnreadableCypher extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const space = /[\s\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/y;
const lineComment = /\/\/[^\n\r]*/y;
const blockComment = /\/\*[\s\S]*?\*\//y;
const number = /(?:0x[0-9a-f]+|0o[0-7]+|(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?)/iy;
const word = /[\p{ID_Start}_][\p{ID_Continue}\u200c\u200d]*/uy;
const signs = /(?:<=|>=|<>|=~|\.\.|\|\||::|\+=|[()[\]{},.:|+\-*/%^=<>!&;])/y;

/**
 * Splits Cypher text into its pieces and leaves comments and space out. Throws `UnreadableCypher` for what no Cypher
 * text contains, and for `\u` escapes: Neo4j resolves them before it reads, also within quotes, so that they could hide
 * a quote or a keyword from any other reader.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const escape = text.search(/\\u/i);
  if (escape >= 0)
    throw new UnreadableCypher('a \\u escape is not taken; write the character itself', escape);
  const push = (kind: Token['kind'], value: string, from: number) => tokens.push({ kind, value, at: from });
  while (at < text.length) {
    const from = at;
    if (take(space) ?? take(lineComment) ?? take(blockComment)) continue;
    if (text.startsWith('/*', at)) throw new UnreadableCypher('a comment is not closed', from);
    const mark = text[at]!;
    if (mark === "'" || mark === '"' || mark === '`') {
      const inside = quotedBy(text, mark, at);
      push(mark === '`' ? 'quoted' : 'text', inside, from);
      at += inside.length + 2;
      continue;
    }
    if (mark === '$') {
      at += 1;
      const name = take(word) ?? take(/\d+/y);
      if (name === undefined) throw new UnreadableCypher('a parameter needs a name after $', from);
      push('parameter', name, from);
      continue;
    }
    const figure = take(number);
    if (figure !== undefined) {
      push('number', figure, from);
      continue;
    }
    const name = take(word);
    if (name !== undefined) {
      push('word', name, from);
      continue;
    }
    const sign = take(signs);
    if (sign === undefined) throw new UnreadableCypher(`“${mark}” has no meaning here`, from);
    push('sign', sign, from);
  }
  return tokens;
}

/** The raw inside of what stands between two quotes. A backslash escapes in texts, a doubled quote in names. */
function quotedBy(text: string, quote: string, from: number): string {
  let at = from + 1;
  for (;;) {
    const mark = text[at];
    if (mark === undefined) throw new UnreadableCypher(`the ${quote} is not closed`, from);
    if (mark === '\\' && quote !== '`') at += 2;
    else if (mark === quote && quote === '`' && text[at + 1] === quote) at += 2;
    else if (mark === quote) return text.slice(from + 1, at);
    else at += 1;
  }
}
