import type { FactTest } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import { boundOf } from '../../rules/fact-test.ts';
import { nearest } from '../../rules/nearest.ts';
import { conditionsIn } from '../conditions.ts';
import { problemAt, recordsOf, type Path, type Problem, type SeedSet } from '../records.ts';

type Mistake = { path: Path; message: string; mend: string };
type Kind = Fact['type']['kind'];

const fitting: Record<Kind, string> = {
  boolean: '`is: true` or `is: false`',
  number: '`above`, `at-least`, `below` or `at-most`',
  date: '`before` or `from-day`',
  'one-of': '`is` or `one-of`',
  set: '`includes` or `includes-any`',
  text: '`is` or `one-of`',
};

/** Tests that do not fit the type of their fact: a wrong operator, or a value that is no choice. */
export function conditionTypes(set: SeedSet): Problem[] {
  const facts = new Map(recordsOf(set, 'facts').map(({ record }) => [record.id, record]));
  return set.records.flatMap((entry) =>
    conditionsIn(entry.record).flatMap(({ condition, path }) => {
      const fact = 'fact' in condition ? facts.get(condition.fact) : undefined;
      if (!fact) return [];
      return mistakesIn(condition as FactTest, fact, facts).map((mistake) =>
        problemAt(entry.at(...path, ...mistake.path), mistake.message, mistake.mend),
      );
    }),
  );
}

function mistakesIn(test: FactTest, fact: Fact, facts: ReadonlyMap<string, Fact>): Mistake[] {
  const { kind } = fact.type;
  if ('is' in test)
    return kind === 'set' || !isWordKind(kind) ? [misfit('is', fact)] : words(['is'], [test.is], fact);
  if ('one-of' in test)
    return kind === 'set' || !isWordKind(kind)
      ? [misfit('one-of', fact)]
      : words(['one-of'], test['one-of'], fact);
  if ('includes' in test)
    return kind === 'set' ? words(['includes'], [test.includes], fact) : [misfit('includes', fact)];
  if ('includes-any' in test)
    return kind === 'set'
      ? words(['includes-any'], test['includes-any'], fact)
      : [misfit('includes-any', fact)];
  if ('before' in test) return kind === 'date' ? [] : [misfit('before', fact)];
  if ('from-day' in test) return kind === 'date' ? [] : [misfit('from-day', fact)];
  const operator = Object.keys(test).find((key) => ['above', 'at-least', 'below', 'at-most'].includes(key))!;
  if (kind !== 'number') return [misfit(operator, fact)];
  const bound = boundOf(test);
  const other = typeof bound === 'object' ? facts.get(bound.fact) : undefined;
  if (!other || other.type.kind === 'number') return [];
  return [
    {
      path: [operator, 'fact'],
      message: `\`${other.id}\` is a ${other.type.kind} and cannot bound a number`,
      mend: 'name a fact that holds a number, or write the figure',
    },
  ];
}

function isWordKind(kind: Kind): boolean {
  return kind === 'boolean' || kind === 'one-of' || kind === 'text';
}

function misfit(operator: string, fact: Fact): Mistake {
  return {
    path: [operator],
    message: `\`${operator}\` does not fit \`${fact.id}\`, which is a ${fact.type.kind}`,
    mend: `use ${fitting[fact.type.kind]}`,
  };
}

function words(path: Path, values: readonly (string | boolean)[], fact: Fact): Mistake[] {
  const choices = choicesOf(fact);
  return values.flatMap((value, index) => {
    const fits = choices ? choices.includes(value) : typeof value === 'string';
    if (fits) return [];
    const near = choices && nearest(String(value), choices.map(String));
    const list = choices ? `use one of: ${choices.join(', ')}` : 'write a text';
    return [
      {
        path: values.length > 1 ? [...path, index] : path,
        message: `\`${value}\` is not a value of \`${fact.id}\``,
        mend: near ? `did you mean \`${near}\`? ${list}` : list,
      },
    ];
  });
}

function choicesOf({ type }: Fact): (string | boolean)[] | undefined {
  if (type.kind === 'boolean') return [true, false];
  return 'choices' in type ? type.choices.map((choice) => choice.value) : undefined;
}
