import type { Obligation } from '../../model/law.ts';
import type { Theme } from '../../model/taxonomy.ts';
import { obligationsIn, type Question } from '../outcome.ts';
import type { Rules } from '../prepare.ts';

/** Whether a record asks something of somebody: a duty, or liability for what goes wrong. */
export function isDuty({ nature }: Pick<Obligation, 'nature'>): boolean {
  return nature === 'duty' || nature === 'liability';
}

/** What is to be lifted: ids of obligations that are known, and names that stand for none. */
export type Goal = { obligations: string[]; unknown: string[] };

/**
 * The obligations that some ids name: each by its own id, or all duties on a theme and the narrower themes under it,
 * within the jurisdictions asked about. In the order of the rulebase. An id that names none is given back.
 */
export function goalOf(
  rules: Rules,
  themes: readonly Theme[],
  ids: readonly string[],
  question: Pick<Question, 'jurisdictions'>,
): Goal {
  const within = new Set(obligationsIn(rules, question));
  const wanted = new Set<string>();
  const unknown = ids.filter((id) => {
    const under = new Set(narrowerThan(id, themes));
    const named = rules.obligations.filter(
      (obligation) =>
        obligation.record.id === id ||
        (within.has(obligation) &&
          isDuty(obligation.record) &&
          obligation.record.themes.some((theme) => under.has(theme))),
    );
    for (const { record } of named) wanted.add(record.id);
    return named.length === 0;
  });
  return {
    obligations: rules.obligations.flatMap(({ record }) => (wanted.has(record.id) ? [record.id] : [])),
    unknown,
  };
}

/** A theme with the themes under it; none where the id is not that of a theme. */
function narrowerThan(id: string, themes: readonly Theme[]): string[] {
  if (!themes.some((theme) => theme.id === id)) return [];
  const found = [id];
  for (const broader of found)
    for (const theme of themes)
      if (theme.broader === broader && !found.includes(theme.id)) found.push(theme.id);
  return found;
}
