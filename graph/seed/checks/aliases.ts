import { Vocabulary, type Fact } from '../../model/fact.ts';
import { problemAt, recordsOf, type Path, type Problem, type SeedRecord, type SeedSet } from '../records.ts';

/** Names that stand for two facts in one vocabulary, and alias words for values that do not exist. */
export function aliases(set: SeedSet): Problem[] {
  const facts = recordsOf(set, 'facts');
  return Vocabulary.options.flatMap((vocabulary) => [
    ...clashes(facts, vocabulary),
    ...facts.flatMap((entry) => oddWords(entry, vocabulary)),
  ]);
}

type Named = { entry: SeedRecord<'facts'>; name: string; path: Path };

function clashes(facts: readonly SeedRecord<'facts'>[], vocabulary: Vocabulary): Problem[] {
  const named = facts.flatMap((entry): Named[] =>
    (entry.record.aliases?.[vocabulary]?.keys ?? []).map((name, index) => ({
      entry,
      name,
      path: ['aliases', vocabulary, 'keys', index],
    })),
  );
  const ids = new Set(facts.map(({ record }) => record.id));
  const sets = new Set(facts.flatMap(({ record }) => record.aliases?.[vocabulary]?.member_of?.key ?? []));
  return named.flatMap(({ entry, name, path }, index) => {
    const first = named.slice(0, index).find((other) => other.name === name)?.entry.record.id;
    const taken = ids.has(name) && name !== entry.record.id ? name : undefined;
    const other = first ?? taken ?? (sets.has(name) ? 'a set of several facts' : undefined);
    if (!other) return [];
    return [
      problemAt(
        entry.at(...path),
        `in the vocabulary \`${vocabulary}\` the name \`${name}\` already stands for \`${other}\``,
        'give one of the two facts another name there',
      ),
    ];
  });
}

function oddWords({ record, at }: SeedRecord<'facts'>, vocabulary: Vocabulary): Problem[] {
  const values = valuesOf(record);
  return Object.entries(record.aliases?.[vocabulary]?.values ?? {})
    .filter(([, ours]) => !values.includes(ours))
    .map(([theirs, ours]) =>
      problemAt(
        at('aliases', vocabulary, 'values', theirs),
        `\`${ours}\` is not a value of \`${record.id}\``,
        values.length > 0 ? `use one of: ${values.join(', ')}` : 'only facts with choices take words',
      ),
    );
}

function valuesOf({ type }: Fact): (string | boolean)[] {
  if (type.kind === 'boolean') return [true, false];
  return 'choices' in type ? type.choices.map(({ value }) => value) : [];
}
