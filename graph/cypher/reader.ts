import { nearest } from '../rules/nearest.ts';
import { Refused } from './refusal.ts';
import { UnreadableCypher, type Token } from './tokens.ts';
import { clauses, forbidden, functions, operators } from './words.ts';

/** Brackets and blocks inside each other. More than any query needs, less than what breaks a parser. */
const deepest = 60;

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/**
 * Reads a query by the one thing that tells a keyword from a name: whether an operand or an operator is due. A bare
 * word where an operand is due is a name; where an operator is due it has to be an operator or, outside of brackets, the
 * start of a clause.
 */
export class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** One query, up to the sign that ends it; `undefined` for the end of the text. */
  statement(end: string | undefined): void {
    const first = this.peek();
    if (!first || this.isSign(first, end)) throw this.nothing(first);
    if (end === undefined || first.kind === 'word') this.clause();
    else this.body();
    while (!this.ends(end)) this.clause();
  }

  private ends(end: string | undefined): boolean {
    const next = this.peek();
    return end === undefined ? next === undefined : this.isSign(next, end);
  }

  private clause(): void {
    const token = this.next();
    const word = token.kind === 'word' ? token.value.toUpperCase() : '';
    this.refuseForbidden(token);
    if (!clauses.has(word)) throw this.unknownClause(token);
    if (word === 'OPTIONAL') this.expect('MATCH');
    if (word === 'ORDER') this.expect('BY');
    if (word === 'UNION') {
      const next = this.peek();
      if (next && /^(all|distinct)$/i.test(next.value)) this.next();
      return;
    }
    if (word === 'CALL') return this.call(token);
    if ((word === 'WITH' || word === 'RETURN') && /^distinct$/i.test(this.peek()?.value ?? '')) this.next();
    if ((word === 'WITH' || word === 'RETURN') && this.isSign(this.peek(), '*')) {
      // A star here stands for all names; after it a clause may follow.
      this.next();
      return this.body(true);
    }
    this.body();
  }

  /** Only subqueries are called; a procedure may do anything. */
  private call(token: Token): void {
    if (this.isSign(this.peek(), '(')) this.group(this.next());
    if (!this.isSign(this.peek(), '{'))
      throw new Refused(
        'procedure',
        'Procedures are not called',
        'Only subqueries are: CALL { … } or CALL (name) { … }.',
        token.at,
      );
    this.block();
  }

  /** A subquery in braces. */
  private block(): void {
    const open = this.next();
    this.deeper(open, () => this.statement('}'));
    this.next();
  }

  /** What follows the name of a clause, up to the next clause or the end. `done`: whether an operand has been read. */
  private body(done = false): void {
    for (let token = this.peek(); token; token = this.peek()) {
      if (token.kind === 'sign' && (token.value === '}' || token.value === ')' || token.value === ']'))
        return;
      if (done && token.kind === 'word' && this.startsClause(token)) return;
      done = this.piece(done);
    }
  }

  /** Whether a word in the place of an operator starts a clause. WITH may belong to STARTS or ENDS before it. */
  private startsClause(token: Token): boolean {
    const word = token.value.toUpperCase();
    if (word === 'WITH' && /^(starts|ends)$/i.test(this.tokens[this.at - 1]?.value ?? '')) return false;
    return clauses.has(word) || !operators.has(word);
  }

  /** Reads one piece of an expression or pattern; tells whether an operand stands complete after it. */
  private piece(done: boolean): boolean {
    const token = this.next();
    switch (token.kind) {
      case 'text':
      case 'number':
      case 'parameter':
        return true;
      case 'quoted':
        this.refuseCall(token, token.value);
        return true;
      case 'word':
        return this.word(token, done);
      case 'sign':
        return this.sign(token);
    }
  }

  private sign(token: Token): boolean {
    const { value } = token;
    if (value === ';')
      throw new Refused(
        'several-statements',
        'One statement runs at a time',
        'Remove what follows “;”.',
        token.at,
      );
    if (value in closing) {
      this.group(token);
      return true;
    }
    if (value === '.' || value === ':' || value === '::') {
      // After these any word is a name: a property, a label, a type.
      const name = this.peek();
      if (name?.kind === 'word' || name?.kind === 'quoted') {
        this.next();
        this.refuseCall(name, name.value);
        return true;
      }
    }
    return false;
  }

  /** Everything between two brackets; clauses have no place there. */
  private group(open: Token): void {
    const end = closing[open.value]!;
    this.deeper(open, () => {
      let done = false;
      for (;;) {
        const token = this.peek();
        if (!token) throw new UnreadableCypher(`the ${open.value} is not closed`, open.at);
        if (this.isSign(token, end)) break;
        if (token.kind === 'sign' && /^[)\]}]$/.test(token.value))
          throw new UnreadableCypher(`${token.value} closes nothing`, token.at);
        if (done && token.kind === 'word' && this.startsClause(token) && !/^where$/i.test(token.value))
          throw this.unknownClause(token);
        done = this.piece(done);
      }
    });
    this.next();
  }

  private word(token: Token, done: boolean): boolean {
    const word = token.value.toUpperCase();
    this.refuseForbidden(token);
    if (done) return word === 'NULL' || word === 'END' || /^(ASC|DESC)/.test(word);
    if (word === 'NOT' || word === 'DISTINCT' || word === 'CASE' || word === 'WHEN' || word === 'WHERE')
      return false;
    if (word === 'WITH' && /^(starts|ends)$/i.test(this.tokens[this.at - 2]?.value ?? '')) return false;
    if ((word === 'EXISTS' || word === 'COUNT' || word === 'COLLECT') && this.isSign(this.peek(), '{')) {
      this.block();
      return true;
    }
    if (/^(MATCH|OPTIONAL|RETURN|UNWIND|CALL|UNION)$/.test(word)) throw this.unknownClause(token);
    this.refuseCall(token, this.nameFrom(token));
    return true;
  }

  /** A name with the spaces it lies in: `date.truncate`. Property access reads the same until a bracket follows. */
  private nameFrom(token: Token): string {
    let name = token.value;
    let ahead = this.at;
    while (this.isSign(this.tokens[ahead], '.') && this.tokens[ahead + 1]?.kind === 'word') {
      if (!this.leadsToCall(ahead)) break;
      name += `.${this.tokens[ahead + 1]!.value}`;
      ahead += 2;
    }
    if (name !== token.value) this.at = ahead;
    return name;
  }

  private leadsToCall(ahead: number): boolean {
    while (this.isSign(this.tokens[ahead], '.') && this.tokens[ahead + 1]?.kind === 'word') ahead += 2;
    return this.isSign(this.tokens[ahead], '(');
  }

  /** Refuses a call of what is not on the list of functions. */
  private refuseCall(token: Token, name: string): void {
    if (!this.isSign(this.peek(), '(') || functions.has(name.toLowerCase())) return;
    const near = nearest(name.toLowerCase(), [...functions]);
    throw new Refused(
      'function',
      `“${name}” is not a function that may be called`,
      near ? `Did you mean ${near}?` : 'The list of functions is in the documentation of queries.',
      token.at,
    );
  }

  private refuseForbidden(token: Token): void {
    if (token.kind !== 'word') return;
    const why = forbidden.get(token.value.toUpperCase());
    if (why)
      throw new Refused(
        'clause',
        `${token.value.toUpperCase()} is not run: ${reasons[why]}`,
        quote(token),
        token.at,
      );
  }

  private unknownClause(token: Token): Refused {
    return new Refused(
      'clause',
      `“${token.value}” starts no clause that may run`,
      token.kind === 'word'
        ? quote(token)
        : 'A query starts with MATCH, OPTIONAL MATCH, UNWIND, CALL { … }, WITH or RETURN.',
      token.at,
    );
  }

  private nothing(token: Token | undefined): Refused {
    return new Refused(
      'clause',
      'There is no query here',
      'Write one, such as MATCH (m:Model) RETURN m.name AS name.',
      token?.at ?? 0,
    );
  }

  private deeper(open: Token, read: () => void): void {
    this.depth += 1;
    if (this.depth > deepest)
      throw new Refused('nesting', 'The brackets nest too deep', `Up to ${deepest} are read.`, open.at);
    read();
    this.depth -= 1;
  }

  private expect(word: string): void {
    const token = this.peek();
    if (token?.kind !== 'word' || token.value.toUpperCase() !== word)
      throw new UnreadableCypher(`${word} is missing`, token?.at ?? this.tokens.at(-1)!.at);
    this.next();
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new UnreadableCypher('it ends too early', this.tokens.at(-1)?.at ?? 0);
    this.at += 1;
    return token;
  }

  private isSign(token: Token | undefined, value: string | undefined): boolean {
    return token?.kind === 'sign' && token.value === value;
  }
}

const reasons = {
  write: 'it would change the graph',
  reach: 'it would reach out of the graph',
  administer: 'it is for administering a database',
};

function quote({ value }: Token): string {
  return `Remove it; if it is meant as a name, write it in backticks: \`${value}\`.`;
}
