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
  const turning = groups.filter(({ steps }) => steps.some(({ turned }) => turned > 0));
  if (turning.length === 0) return 'No verdict turns between these columns.';
  const elsewhere = turning.length < groups.length ? ' Elsewhere no verdict turns.' : '';
  if (answer.by !== 'models') return `${fromStepToStep(turning)}.${elsewhere}`;
  const told = turning.map(({ group, steps }) =>
    group === null ? capital(againstFirst(steps)) : `${group}: ${againstFirst(steps)}`,
  );
  return `${told.map((words) => `${words}.`).join(' ')}${elsewhere}`;
}

/** The steps of all groups together, since these are the same in each; where there are groups, with the share of each. */
function fromStepToStep(groups: readonly GroupSteps[]): string {
  const [{ steps }] = groups as [GroupSteps];
  const totals = steps.map((_, at) => groups.reduce((sum, group) => sum + group.steps[at]!.turned, 0));
  const last = totals.findLastIndex((turned) => turned > 0);
  const told = steps.slice(0, last + 1).flatMap(({ from, to }, at) => {
    if (totals[at] === 0) return [];
    const shares = groups.flatMap(({ group, steps: own }) =>
      group !== null && own[at]!.turned > 0 ? [`${group} ${own[at]!.turned}`] : [],
    );
    return [
      `from ${from} to ${to} ${rulesTurn(totals[at]!)}${shares.length > 0 ? ` (${shares.join(', ')})` : ''}`,
    ];
  });
  const after = steps[last + 1];
  return capital(`${listWords(told, 'and')}${after ? `; from ${after.from} on none does` : ''}`);
}

function againstFirst(steps: readonly Step[]): string {
  const told = steps.map(({ to, turned }) => `${to} differs in ${turned === 0 ? 'no rule' : rules(turned)}`);
  return `against ${steps[0]!.from}, ${listWords(told, 'and')}`;
}

function ordersSentence({ rows, columns, groups, shown, leftOut }: CompareAnswer): string | null {
  if (groups.length > 0) return null;
  const kinds = rows.filter(({ broader, obligations }) => broader !== null || obligations.length > 0);
  const agreeing = kinds.filter(({ agrees }) => agrees).length;
  if (kinds.length < 2) return null;
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
