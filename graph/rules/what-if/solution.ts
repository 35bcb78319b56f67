import type { Counts, Effect, Solution } from '../../model/what-if.ts';
import type { CaseFacts } from '../case-facts.ts';
import { verdictOrder } from '../compile/program.ts';
import type { BulkVerdicts } from '../compile/verdicts.ts';
import { evaluation } from '../evaluate.ts';
import type { PreparedObligation, Rules } from '../prepare.ts';
import { rivalReadings, underReadings } from '../readings.ts';
import type { Days } from '../timeline.ts';
import { stagesOf, verdictOf } from '../verdict.ts';
import { isDuty } from './goal.ts';
import { isLifted } from './judge.ts';
import type { Setting } from './lattice.ts';
import { judgeOf, type Searched } from './search.ts';

/** The solutions that some settings are: the fewest changes first, then what costs least, then by name. */
export function solutionsOf(
  searched: Searched,
  settings: readonly Setting[],
  asked: readonly string[],
): Solution[] {
  if (settings.length === 0) return [];
  const { rules, days, change, lattice } = searched;
  const verdicts = judgeOf(searched).verdicts([lattice.asItIs, ...settings]);
  const goal = rules.obligations.filter(({ record }) => asked.includes(record.id));
  const made = settings.map((setting, at): Solution => {
    const after = change(lattice.valuesOf(setting));
    if ('refused' in after) throw new Error(`a setting is refused: ${after.refused}`);
    const contested = contestedIn(goal, rules, after.known, days);
    const { changes, follows } = after;
    return { changes, follows, contested, ...effectOf(rules, verdicts, 0, at + 1) };
  });
  return made.sort(byPreference);
}

/** What turns between two of the cases judged. */
export function effectOf(rules: Rules, verdicts: BulkVerdicts, before: number, after: number): Effect {
  const counts = { before: noCounts(), after: noCounts() };
  const effect: Effect = { before: [], after: [], counts, lifts: [], costs: [], opens: [] };
  for (const { record, instrument } of rules.obligations) {
    const [was, is] = [verdicts.verdictOf(before, record.id), verdicts.verdictOf(after, record.id)];
    counts.before[was]++;
    counts.after[is]++;
    if (was === is) continue;
    const told = { obligation: record.id, jurisdiction: instrument.jurisdiction };
    effect.before.push({ ...told, verdict: was });
    effect.after.push({ ...told, verdict: is });
    if (!isDuty(record)) continue;
    if (isLifted(is)) {
      if (!isLifted(was)) effect.lifts.push(record.id);
    } else if (is === 'undetermined') {
      if (isLifted(was)) effect.opens.push(record.id);
    } else if (isLifted(was) || was === 'undetermined') effect.costs.push(record.id);
  }
  return effect;
}

function noCounts(): Counts {
  return Object.fromEntries(verdictOrder.map((verdict) => [verdict, 0])) as Counts;
}

function contestedIn(
  obligations: readonly PreparedObligation[],
  rules: Rules,
  known: CaseFacts,
  days: Days,
): string[] {
  const within = evaluation(rules, (fact) => known.get(fact)?.value);
  const under = underReadings(within);
  return obligations.flatMap((obligation) => {
    const verdict = verdictOf(stagesOf(obligation, days, within));
    const rivals = rivalReadings(obligation, days, verdict, under);
    return rivals.some((rival) => !isLifted(rival.verdict)) ? [obligation.record.id] : [];
  });
}

function byPreference(one: Solution, other: Solution): number {
  return (
    one.changes.length - other.changes.length ||
    one.costs.length - other.costs.length ||
    one.opens.length - other.opens.length ||
    compare(namesOf(one), namesOf(other)) ||
    compare(JSON.stringify(one.changes), JSON.stringify(other.changes))
  );
}

function namesOf({ changes }: Solution): string {
  return changes.map(({ fact }) => fact).join(' ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
