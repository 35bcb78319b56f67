import { columnName, columnsOf, type Annotated } from './annotate.ts';
import { clauses } from './words.ts';
import { everywhere, range, type Rule } from './subset-rule.ts';

/** What gives different rows on the two engines without an error, by the name of the rule. */
export const differing: Record<string, Rule> = {
  sum: (query) =>
    everywhere(query, (at) => {
      if (!query.call(at, 'sum')) return null;
      const wrapped = query.sign(at - 1, '(') && query.call(at - 2, 'coalesce');
      if (wrapped && query.sign(query.close(at + 1) + 1, ',')) return null;
      return {
        message: 'sum() over no rows is null on one engine',
        mend: 'Write coalesce(sum(…), 0).',
      };
    }),

  'optional-where': (query) =>
    query.clausesOf('OPTIONAL').flatMap((start) => {
      const end = query.endOfClause(start + 1);
      const where = range(start, end).find((at) => query.word(at, 'WHERE') && query.level(at, start));
      if (where === undefined) return [];
      const at = range(where, end).find((at) => query.sign(at, '{') && query.word(at - 1, 'EXISTS', 'COUNT'));
      const pattern = at === undefined ? range(where, end).find((at) => isPattern(query, at)) : at - 1;
      return pattern === undefined
        ? []
        : [
            {
              at: pattern,
              message:
                'A subquery or pattern in the WHERE of an OPTIONAL MATCH drops the outer row on one engine',
              mend: 'Move it to an earlier MATCH or into a CALL { … }.',
            },
          ];
    }),

  alias: (query) => {
    const returns = query.clausesOf('RETURN').filter((at) => query.around[at]!.length === 0);
    return returns.flatMap((start) => {
      const first = query.word(start + 1, 'DISTINCT') ? start + 2 : start + 1;
      return query
        .items(first, query.endOfClause(start))
        .filter(([from, end]) => columnName(query, from, end) === null)
        .map(([at]) => ({
          at,
          message: 'This column has no name of its own',
          mend: 'Name it: … AS name.',
        }));
    });
  },

  'order-column': (query) => {
    const last = query.clausesOf('RETURN').findLast((at) => query.around[at]!.length === 0);
    const order = query.clausesOf('ORDER').findLast((at) => query.around[at]!.length === 0);
    if (last === undefined || order === undefined || order < last) return [];
    const columns = columnsOf(query);
    return query.items(order + 2, query.endOfClause(order)).flatMap(([from, to]) => {
      const name = query.tokens[from]?.value ?? '';
      const end = query.word(to - 1, 'ASC', 'ASCENDING', 'DESC', 'DESCENDING') ? to - 1 : to;
      if (end - from === 1 && columns.includes(name)) return [];
      return [
        {
          at: from,
          message: 'Rows are ordered by what is not a returned column, which one engine cannot do',
          mend: 'Return it under a name, and order by that name.',
        },
      ];
    });
  },

  'mixed-types': (query) =>
    everywhere(query, (at) => {
      if (!query.sign(at, '=', '<>', '<', '>', '<=', '>=')) return null;
      const kinds = [query.tokens[at - 1]?.kind, query.tokens[at + 1]?.kind].sort().join();
      return kinds === 'number,text'
        ? {
            message: 'A text is compared with a number, which one engine takes for equal',
            mend: 'Compare values of one type.',
          }
        : null;
    }),

  'null-in-list': (query) =>
    everywhere(query, (at) => {
      if (!query.word(at, 'NULL')) return null;
      const listed = query.sign(at - 1, '[', ',') && query.sign(at + 1, ']', ',');
      const inList = listed && query.around[at]!.at(-1)?.sign === '[';
      return inList || query.word(at + 1, 'IN')
        ? {
            message: 'Nulls in lists are compared differently by the two engines',
            mend: 'Leave the null out and ask IS NULL apart.',
          }
        : null;
    }),

  slice: (query) =>
    everywhere(query, (at) => {
      const bracket = query.around[at]?.at(-1);
      if (!query.sign(at, '..') || bracket?.sign !== '[' || lengthStar(query, at)) return null;
      const start = bracket.open + 1;
      const open = start === at || at + 1 === query.close(bracket.open);
      const negative = query.sign(start, '-') || query.sign(at + 1, '-');
      return open || negative
        ? {
            message: 'A slice from the end, or without an end, is read differently by the two engines',
            mend: 'Give both bounds, counted from the start: list[0..3].',
          }
        : null;
    }),

  interval: (query) =>
    everywhere(query, (at) => {
      const [from, to] = [query.tokens[at - 1], query.tokens[at + 1]];
      if (!query.sign(at, '..') || !lengthStar(query, at)) return null;
      return from?.kind === 'number' && to?.kind === 'number' && Number(from.value) > Number(to.value)
        ? { message: 'This length ends before it begins', mend: 'Write the lower bound first.' }
        : null;
    }),

  power: (query) =>
    everywhere(query, (at) => {
      if (!query.sign(at, '^')) return null;
      const next = range(at + 1, query.tokens.length)
        .filter((later) => query.level(later, at))
        .find(
          (later) =>
            query.sign(later, '^', ',', '+', '-', '*', '/', '%', '=', '<', '>') || keyword(query, later),
        );
      return next !== undefined && query.sign(next, '^')
        ? { message: 'A chain of ^ is read differently by the two engines', mend: 'Set parentheses.' }
        : null;
    }),

  comparisons: (query) =>
    everywhere(query, (at) => {
      if (!comparison(query, at)) return null;
      const next = range(at + 1, query.tokens.length)
        .filter((later) => query.around[later]!.length <= query.around[at]!.length)
        .find(
          (later) =>
            !query.level(later, at) ||
            query.sign(later, ',', '|') ||
            comparison(query, later) ||
            keyword(query, later),
        );
      return next !== undefined && query.level(next, at) && comparison(query, next)
        ? {
            message: 'Comparisons in a row are read differently by the two engines',
            mend: 'Join two comparisons with AND, or set parentheses.',
          }
        : null;
    }),

  not: (query) =>
    everywhere(query, (at) => {
      if (!query.word(at, 'NOT') || query.word(at + 1, 'NULL') || query.sign(at + 1, '(')) return null;
      const operand = query.tokens[at + 1];
      const called = operand?.kind === 'word' && query.sign(at + 2, '(', '{');
      return called
        ? null
        : { message: 'What NOT covers is read differently by the two engines', mend: 'Write NOT (…).' };
    }),

  'null-in-comprehension': (query) =>
    everywhere(query, (at) => {
      const bar = patternBar(query, at);
      if (bar === undefined) return null;
      const inside = range(at + 1, bar);
      const filtered = inside.some(
        (i) => query.word(i, 'IS') && query.word(i + 1, 'NOT') && query.word(i + 2, 'NULL'),
      );
      const id =
        query.sign(bar + 2, '.') && query.tokens[bar + 3]?.value === 'id' && query.sign(bar + 4, ']');
      return filtered || id
        ? null
        : {
            message: 'A pattern comprehension drops nulls on one engine',
            mend: 'Filter them within it: [(a)-->(b) WHERE b.x IS NOT NULL | b.x].',
          };
    }),
};

/** Whether a relationship of a pattern starts after the bracket at this place. `(a) - [1]` is taken for one too. */
function isPattern(query: Annotated, at: number): boolean {
  if (!query.sign(at, ')')) return false;
  if (query.sign(at + 1, '-')) return query.sign(at + 2, '[', '-');
  return query.sign(at + 1, '<') && query.sign(at + 2, '-') && query.sign(at + 3, '[', '-');
}

/** Whether the `..` at this place belongs to the length of a path. */
function lengthStar(query: Annotated, at: number): boolean {
  return query.sign(at - 1, '*') || (query.tokens[at - 1]?.kind === 'number' && query.sign(at - 2, '*'));
}

/** Whether values are compared here; `<` and `>` of an arrow do not. */
function comparison(query: Annotated, at: number): boolean {
  if (query.sign(at, '=', '<>', '<=', '>=')) return true;
  if (query.sign(at, '<')) return !query.sign(at + 1, '-');
  return query.sign(at, '>') && !query.sign(at - 1, '-');
}

/** Words that end an operand. */
const endings = [
  ...'AND OR XOR NOT AS WHERE THEN WHEN ELSE END IS IN STARTS ENDS CONTAINS'.split(' '),
  ...clauses,
];

/** Whether a word that ends an operand stands here. */
function keyword(query: Annotated, at: number): boolean {
  return query.word(at, ...endings);
}

/** The bar of the pattern comprehension that opens here, if one does. */
export function patternBar(query: Annotated, at: number): number | undefined {
  if (!query.sign(at, '[') || !query.sign(at + 1, '(') || !isPattern(query, query.close(at + 1)))
    return undefined;
  return range(at, query.close(at)).find((i) => query.sign(i, '|') && query.around[i]!.at(-1)?.open === at);
}
