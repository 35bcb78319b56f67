import type { CompareKind } from '../../../graph/model/compare-seeds.ts';
import type { RuleRecords } from '../../../graph/model/rulebase.ts';
import type { Draft } from './draft.ts';

/** What the kinds of columns are called on the page. */
export const kindLabels: Readonly<Record<CompareKind, string>> = {
  jurisdictions: 'Legal orders',
  tiers: 'Degrees of openness',
  models: 'Models',
  days: 'Days',
};

/** What some columns stand for, where nobody has named them yet. */
type Usual = Pick<RuleRecords, 'compare_presets' | 'degrees'>;

/**
 * The same question with other columns. What a kind needs and the question does not say is taken from the comparisons
 * that one can start from. Asked for the kind by which columns are grouped, columns and groups change places.
 */
export function withColumns(draft: Draft, kind: CompareKind, usual: Usual, today: string): Draft {
  if (kind === draft.by) return draft;
  const swapped = kind === draft.across;
  const across = swapped ? draft.by : draft.across;
  const next: Draft = { ...draft, by: kind, across };
  const [named] = usual.compare_presets.flatMap(({ jurisdictions = [] }) =>
    jurisdictions.length > 1 ? [jurisdictions] : [],
  );
  // One alone is no comparison: it is set beside the usual ones.
  if (kind === 'jurisdictions' && (draft.jurisdictions?.length ?? 0) < 2)
    next.jurisdictions = [...new Set([...(draft.jurisdictions ?? []), ...(named ?? [])])];
  if (kind === 'models') return withModels(next, usual);
  if (kind === 'days' && (draft.days?.length ?? 0) < 2) next.days = daysAround(draft.asOf ?? today);
  return next;
}

/** Each column has a model for its case, so that no other case may be named; who acts is still to be said. */
function withModels(draft: Draft, { compare_presets }: Usual): Draft {
  const known = compare_presets.flatMap(({ model }) => model ?? []);
  const models =
    (draft.models?.length ?? 0) > 1
      ? draft.models
      : [...new Set([...(draft.model === undefined ? [] : [draft.model]), ...known])];
  const [situation] = compare_presets.flatMap((preset) => preset.situation ?? []);
  const acts = draft.situation ?? (draft.facts ? undefined : situation);
  return { ...draft, models, case: undefined, model: undefined, situation: acts };
}

/** The same day of the year before, the day itself, and that of the year after. */
export function daysAround(day: string): { asOf: string }[] {
  const year = Number(day.slice(0, 4));
  // 29 February is not in every year.
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return [{ asOf: `${year - 1}${rest}` }, { asOf: day }, { asOf: `${year + 1}${rest}` }];
}
