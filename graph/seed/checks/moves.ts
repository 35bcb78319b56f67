import type { Fact } from '../../model/fact.ts';
import { readValue } from '../../rules/fact-value.ts';
import { problemAt, recordsOf, type Problem, type SeedRecord, type SeedSet } from '../records.ts';

/** Moves that try or order what is no value of their fact, and orders that leave a value out. */
export function moves(set: SeedSet): Problem[] {
  return recordsOf(set, 'facts').flatMap((entry) =>
    entry.record.move ? [...oddValues(entry), ...oddOrder(entry)] : [],
  );
}

function oddValues({ record, at }: SeedRecord<'facts'>): Problem[] {
  return (record.move!.values ?? []).flatMap((value, index) => {
    const read = readValue(record, value);
    return 'value' in read ? [] : [problemAt(at('move', 'values', index), read.message, read.mend)];
  });
}

function oddOrder({ record, at }: SeedRecord<'facts'>): Problem[] {
  const order = record.move!.closing?.order;
  if (!order) return [];
  const place = at('move', 'closing', 'order');
  if (order === 'licence-terms')
    return record.type.kind === 'text'
      ? []
      : [
          problemAt(
            place,
            'only the name of a licence is ordered by terms',
            'list the values from open to closed',
          ),
        ];
  const named = order.flat();
  const choices = choicesOf(record);
  const odd = named.filter((word) => !choices.includes(word));
  const missing = (tried(record) ?? choices).filter((word) => !named.includes(word));
  const problems = [];
  if (odd.length > 0)
    problems.push(
      problemAt(place, `\`${odd.join('`, `')}\` is not a value of \`${record.id}\``, 'correct or remove it'),
    );
  if (missing.length > 0)
    problems.push(
      problemAt(place, `the order leaves out \`${missing.join('`, `')}\``, 'say how closed it is'),
    );
  return problems;
}

/** The single values that a move tries where it names them; of a set every word has to be ordered. */
function tried({ type, move }: Fact): (string | boolean)[] | undefined {
  return type.kind === 'set' ? undefined : move!.values?.flat();
}

function choicesOf({ type }: Fact): (string | boolean)[] {
  if (type.kind === 'boolean') return [true, false];
  return 'choices' in type ? type.choices.map(({ value }) => value) : [];
}
