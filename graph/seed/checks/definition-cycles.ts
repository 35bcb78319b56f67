import { conditionsIn } from '../conditions.ts';
import { problemAt, recordsOf, type Problem, type SeedRecord, type SeedSet } from '../records.ts';

/** Definitions that rest on themselves, each circle told once at the first definition of it that was read. */
export function definitionCycles(set: SeedSet): Problem[] {
  const definitions = new Map(recordsOf(set, 'definitions').map((entry) => [entry.record.id, entry]));
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (entry: SeedRecord<'definitions'>, trail: string[]): void => {
    const { id } = entry.record;
    if (done.has(id)) return;
    for (const { condition, path } of conditionsIn(entry.record)) {
      if (!('definition' in condition)) continue;
      const next = definitions.get(condition.definition);
      if (!next) continue;
      const start = [...trail, id].indexOf(next.record.id);
      if (start < 0) visit(next, [...trail, id]);
      else
        problems.push(
          problemAt(
            entry.at(...path, 'definition'),
            `definitions rest on each other: ${[...[...trail, id].slice(start), next.record.id].join(' → ')}`,
            'break the circle: let one of them test facts instead',
          ),
        );
    }
    done.add(id);
  };
  for (const entry of definitions.values()) visit(entry, []);
  return problems;
}
