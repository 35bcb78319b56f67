import { Vocabulary } from '../../model/fact.ts';
import { problemAt, recordsOf, type Place, type Problem, type SeedSet } from '../records.ts';

/** Names that stand for two facts in one vocabulary, and alias words for choices that do not exist. */
export function aliases(set: SeedSet): Problem[] {
  const facts = recordsOf(set, 'facts');
  const ids = new Map(facts.map(({ record, at }) => [record.id, at('id')]));
  return Vocabulary.options.flatMap((vocabulary) => {
    const taken = new Map<string, { fact: string; place: Place }>();
    return facts.flatMap(({ record, at }) => {
      const alias = record.aliases?.[vocabulary];
      if (!alias) return [];
      const place = at('aliases', vocabulary, 'key');
      const first = taken.get(alias.key);
      taken.set(alias.key, first ?? { fact: record.id, place });
      const other = first?.fact ?? (ids.has(alias.key) && alias.key !== record.id ? alias.key : undefined);
      const clash = other
        ? [
            problemAt(
              place,
              `in the vocabulary \`${vocabulary}\` the name \`${alias.key}\` already stands for \`${other}\``,
              'give one of the two facts another name there',
            ),
          ]
        : [];
      const choices = 'choices' in record.type ? record.type.choices.map((choice) => choice.value) : [];
      const odd = Object.entries(alias.values ?? {})
        .filter(([, ours]) => !choices.includes(ours))
        .map(([theirs, ours]) =>
          problemAt(
            at('aliases', vocabulary, 'values', theirs),
            `\`${ours}\` is not a choice of \`${record.id}\``,
            choices.length > 0 ? `use one of: ${choices.join(', ')}` : 'only facts with choices take words',
          ),
        );
      return [...clash, ...odd];
    });
  });
}
