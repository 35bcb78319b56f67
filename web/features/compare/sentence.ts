import { sayingOf } from '../../../graph/compare/cells.ts';
import type { CompareAnswer } from '../../../graph/model/compare.ts';
import { listWords } from '../../../graph/rules/words.ts';

/** One step from a column to the next of its group, with the number of rules whose verdict turns. */
export type Step = { from: string; to: string; turned: number };

/** What turns between the columns of one group, or of all where there are no groups. */
export type GroupSteps = { group: string | null; steps: Step[] };

/**
 * The steps from column to column, group by group. Models stand in no order, so that each is told against the first.
 * Rules that turn nowhere may be left out of the answer; they do not count.
 */
export function stepsOf({ by, columns, groups, rules }: CompareAnswer): GroupSteps[] {
  const named = groups.length > 0 ? groups : [{ id: null, label: null }];
  return named.map(({ id, label }) => {
    const own = columns.flatMap((column, at) => (column.group === id ? [at] : []));
    const steps = own.slice(1).map((to, place): Step => {
      const from = by === 'models' ? own[0]! : own[place]!;
      const turned = Object.values(rules).filter(({ cells }) => {
        const [before, after] = [cells[from], cells[to]];
        return before && after && sayingOf(before) !== sayingOf(after);
      }).length;
      return { from: columns[from]!.label, to: columns[to]!.label, turned };
    });
    return { group: label, steps };
  });
}

/** What the comparison comes to, as a person would say it; `null` where the counts of the columns say it all. */
export function comparisonSentence(answer: CompareAnswer): string | null {
  if (answer.columns.length < 2) return null;
  if (answer.by === 'jurisdictions') return ordersSentence(answer);
  const groups = stepsOf(answer);
  const still = groups.filter(({ steps }) => steps.every(({ turned }) => turned === 0));
  if (still.length === groups.length) return 'No verdict turns between these columns.';
  const told = groups
    .filter((one) => !still.includes(one))
    .map(({ group, steps }) => {
      const words = answer.by === 'models' ? againstFirst(steps) : fromStepToStep(steps);
      return group === null ? capital(words) : `${group}: ${words}`;
    });
  const silent = still.flatMap(({ group }) => group ?? []);
  const rest = silent.length > 0 ? ` No verdict turns in ${listWords(silent, 'and')}.` : '';
  return `${told.map((words) => `${words}.`).join(' ')}${rest}`;
}

function fromStepToStep(steps: readonly Step[]): string {
  const last = steps.findLastIndex(({ turned }) => turned > 0);
  const told = steps
    .slice(0, last + 1)
    .filter(({ turned }) => turned > 0)
    .map(({ from, to, turned }) => `from ${from} to ${to} ${rulesTurn(turned)}`);
  const after = steps[last + 1];
  return `${listWords(told, 'and')}${after ? `; from ${after.from} on none does` : ''}`;
}

function againstFirst(steps: readonly Step[]): string {
  const told = steps.map(({ to, turned }) => `${to} differs in ${turned === 0 ? 'no rule' : rules(turned)}`);
  return `against ${steps[0]!.from}, ${listWords(told, 'and')}`;
}

function ordersSentence({ rows, columns, groups, shown, leftOut }: CompareAnswer): string | null {
  if (groups.length > 0) return null;
  const kinds = rows.filter(({ broader }) => broader !== null);
  const agreeing = kinds.filter(({ agrees }) => agrees).length;
  if (kinds.length === 0) return null;
  if (shown.differences)
    return leftOut.agreeing > 0 ? null : `The ${columns.length} legal orders differ in every theme shown.`;
  const places = columns.length === 2 ? 'both' : `all ${columns.length}`;
  return agreeing === 0
    ? `In none of ${kinds.length} themes does the same verdict lead in ${places} legal orders.`
    : `In ${agreeing} of ${kinds.length} themes the same verdict leads in ${places} legal orders.`;
}

function rulesTurn(count: number): string {
  return count === 1 ? 'one rule turns' : `${count} rules turn`;
}
function rules(count: number): string {
  return count === 1 ? 'one rule' : `${count} rules`;
}
function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
