import type { Annotated } from './annotate.ts';
import { everywhere, range, type Rule } from './subset-rule.ts';
import { operators } from './words.ts';

/** What the embedded engine refuses or lacks, by the name of the rule. */
export const refused: Record<string, Rule> = {
  collect: (query) =>
    everywhere(query, (at) =>
      query.word(at, 'COLLECT') && query.sign(at + 1, '{')
        ? lacking('COLLECT { … }', 'Use OPTIONAL MATCH and collect().')
        : null,
    ),

  'label-expression': (query) =>
    everywhere(query, (at) => {
      const inList = query.around[at]?.at(-1)?.sign === '[';
      const either = query.sign(at, '|') && query.sign(at - 2, ':') && !inList;
      const negated = query.sign(at, '!') && query.sign(at - 1, ':');
      return either || negated || query.sign(at, '&')
        ? lacking('A label that is composed of several', 'Write n:A OR n:B in a WHERE.')
        : null;
    }),

  'quantified-path': (query) =>
    query.clausesOf('MATCH').flatMap((start) => {
      const end = query.endOfClause(start);
      const where = range(start, end).find((at) => query.word(at, 'WHERE') && query.level(at, start)) ?? end;
      const at = range(start, where).find((at) => {
        if (query.around[at]!.some(({ sign }) => sign !== '(')) return false;
        return query.sign(at, '+', '*') || (query.sign(at, '{') && query.sign(at - 1, ')', '>'));
      });
      return at === undefined
        ? []
        : [{ at, ...lacking('A quantified path pattern', 'Write a length: -[:TYPE*1..3]->.') }];
    }),

  function: (query) =>
    everywhere(query, (at) => {
      const name = query.call(at, ...Object.keys(replacements));
      return name
        ? lacking(`${query.tokens[at]!.value}${name.includes('.') ? '.…' : ''}()`, replacements[name]!)
        : null;
    }),

  round: (query) =>
    everywhere(query, (at) =>
      query.call(at, 'round') && query.items(at + 2, query.close(at + 1)).length > 1
        ? lacking('round() to a number of digits', 'Round outside of the query, or to a whole number.')
        : null,
    ),

  'return-in-exists': (query) =>
    everywhere(query, (at) =>
      query.word(at, 'RETURN') && query.around[at]!.at(-1)?.block === 'EXISTS'
        ? lacking('RETURN within EXISTS', 'Remove it: EXISTS { MATCH … }.')
        : null,
    ),

  'aggregate-inside': (query) =>
    everywhere(query, (at) => {
      if (!query.call(at, 'count', 'sum', 'avg', 'min', 'max', 'collect', 'stdev', 'stdevp')) return null;
      const around = query.around[at]!;
      const block = around.findLastIndex((bracket) => bracket.block !== null);
      return around.slice(block + 1).some(({ sign }) => sign !== '(')
        ? lacking('An aggregate within a map, a list or a slice', 'Aggregate in a WITH before it.')
        : null;
    }),

  'path-of-one': (query) =>
    everywhere(query, (at) => {
      const clause = query.sign(at, '=') && query.sign(at + 1, '(') && at >= 2;
      if (!clause || !(query.word(at - 2, 'MATCH') || query.sign(at - 2, '['))) return null;
      const comprehension = query.sign(at - 2, '[');
      if (comprehension) return lacking('A comprehension of paths', 'Use MATCH p = … and collect.');
      return query.sign(query.close(at + 1) + 1, '-', '<')
        ? null
        : lacking('A path of one node', 'Match the node alone.');
    }),

  paging: (query) =>
    query.clausesOf('SKIP', 'LIMIT').flatMap((at) => {
      const token = query.tokens[at + 1];
      const single = token?.kind === 'number' || token?.kind === 'parameter';
      return single && query.endOfClause(at) === at + 2
        ? []
        : [{ at, ...lacking('An expression after SKIP or LIMIT', 'Write a number or one parameter.') }];
    }),

  'reserved-type': (query) =>
    everywhere(query, (at) => {
      const token = query.tokens[at];
      const typed = token?.kind === 'word' && query.sign(at - 1, ':', '|') && inRelationship(query, at);
      return typed && operators.has(token.value.toUpperCase())
        ? lacking(
            `A bare type ${token.value}, which is also an operator,`,
            `Put it in backticks: \`${token.value}\`.`,
          )
        : null;
    }),
};

/** Functions that the embedded engine lacks, and what to use in their place. */
const replacements: Record<string, string> = {
  isempty: 'Use size(list) = 0.',
  tostringornull: 'Use toString() on what is known to be one.',
  'duration.between': 'Compare dates as texts and give the other day as a parameter.',
  'duration.indays': 'Compare dates as texts and give the other day as a parameter.',
  'duration.inmonths': 'Compare dates as texts and give the other day as a parameter.',
  'duration.inseconds': 'Compare dates as texts and give the other day as a parameter.',
};

/** Whether the brackets around a place hold a relationship: an arrow or a dash stands before them. */
function inRelationship(query: Annotated, at: number): boolean {
  const bracket = query.around[at]!.at(-1);
  return bracket?.sign === '[' && query.sign(bracket.open - 1, '-');
}

function lacking(what: string, mend: string): { message: string; mend: string } {
  return { message: `${what} is refused by the embedded engine`, mend };
}
