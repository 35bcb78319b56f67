import type { CompareKind } from '../model/compare-seeds.ts';
import { isRealDay } from '../model/calendar.ts';
import { readCaseFacts, type FactProblem } from '../rules/case-facts.ts';
import type { Known } from './axes.ts';
import { mostColumns, unknownId, type CompareRequest } from './request.ts';

/** What stands in the way of a request whose preset was put in, each with its field and mend. */
export function problemsOf(request: CompareRequest, { rulebase, models }: Known): FactProblem[] {
  const known = (field: string, ids: readonly string[], records: readonly { id: string }[]) => {
    const all = new Set(records.map(({ id }) => id));
    return ids.filter((id) => !all.has(id)).map((id) => unknownId(field, id, records));
  };
  const list = (ids: readonly string[] | undefined) => ids ?? [];
  const one = (id: string | undefined) => (id === undefined ? [] : [id]);
  const found = [...models.values()];
  const missing = (field: string, ids: readonly string[]) =>
    ids
      .filter((id) => !models.has(id))
      .map((id) => ({ ...unknownId(field, id, found), mend: 'use an id of GET /api/models' }));
  return [
    ...kindProblems(request),
    ...known('jurisdictions', list(request.jurisdictions), rulebase.jurisdictions),
    ...known('tiers', list(request.tiers), rulebase.degrees),
    ...known('themes', list(request.themes), rulebase.themes),
    ...known('case', one(request.case), rulebase.presets),
    ...known('situation', one(request.situation), rulebase.situations),
    ...missing('model', one(request.model)),
    ...(uses(request, 'models') ? missing('models', list(request.models)) : []),
    ...dayProblems(request),
    ...twice(request),
    ...columnProblems(request, rulebase.degrees.length),
    ...caseProblems(request),
    ...readCaseFacts({ ...request.facts }, rulebase.facts).problems.map((problem) => ({
      ...problem,
      field: `facts.${problem.field}`,
    })),
  ];
}

function uses({ by, across }: CompareRequest, kind: CompareKind): boolean {
  return by === kind || across === kind;
}

const needed: readonly CompareKind[] = ['jurisdictions', 'models', 'days'];

function kindProblems(request: CompareRequest): FactProblem[] {
  const { by, across } = request;
  if (by === undefined)
    return [
      {
        field: 'by',
        message: 'nothing says what the columns are',
        mend: 'ask by jurisdictions, tiers, models or days, or name a preset',
      },
    ];
  if (by === across)
    return [
      {
        field: 'across',
        message: `the groups are of the same kind as the columns`,
        mend: 'ask across another kind, or leave it out',
      },
    ];
  return needed
    .filter((kind) => uses(request, kind) && !request[kind])
    .map((kind) => ({
      field: kind,
      message: `nothing says which ${kind} are compared`,
      mend: `name them in ${kind}, separated by commas`,
    }));
}

function dayProblems({ asOf, knownOn, days = [] }: CompareRequest): FactProblem[] {
  const given = [
    { field: 'asOf', day: asOf },
    { field: 'knownOn', day: knownOn },
    ...days.flatMap((each) => [
      { field: 'days', day: each.asOf },
      ...(each.knownOn === undefined ? [] : [{ field: 'days', day: each.knownOn }]),
    ]),
  ];
  return given
    .filter(({ day }) => !isRealDay(day))
    .map(({ field, day }) => ({
      field,
      message: `"${day.slice(0, 40)}" is not a day`,
      mend: 'write YYYY-MM-DD, and a day that exists',
    }));
}

/** A list that names something twice would make two equal columns. */
function twice(request: CompareRequest): FactProblem[] {
  const lists = {
    jurisdictions: request.jurisdictions,
    tiers: request.tiers,
    models: request.models,
    themes: request.themes,
    days: request.days?.map(({ asOf, knownOn }) => `${asOf}@${knownOn ?? request.knownOn}`),
  };
  return Object.entries(lists).flatMap(([field, ids = []]) => {
    const again = ids.find((id, index) => ids.indexOf(id) !== index);
    return again === undefined
      ? []
      : [{ field, message: `"${again.slice(0, 60)}" stands twice`, mend: 'name each once' }];
  });
}

function columnProblems(request: CompareRequest, degrees: number): FactProblem[] {
  const { by, across } = request;
  const count = (kind: CompareKind) => request[kind]?.length ?? (kind === 'tiers' ? degrees : 0);
  if (by === undefined || by === across) return [];
  const columns = count(by) * (across ? count(across) : 1);
  if (columns <= mostColumns) return [];
  const fields = across ? `${by} times ${across}` : by;
  return [
    {
      field: by,
      message: `${columns} columns (${fields}) are more than the ${mostColumns} that are compared at once`,
      mend: 'name fewer',
    },
  ];
}

/** A model does not say what another case leaves out, so that only one of them can be the case. */
function caseProblems(request: CompareRequest): FactProblem[] {
  const { model, facts, situation } = request;
  const ofModels = uses(request, 'models');
  const starts = [request.case, model].filter((id) => id !== undefined).length;
  if (ofModels && starts > 0)
    return [
      {
        field: model === undefined ? 'case' : 'model',
        message: 'each column has a model of its own for its case',
        mend: 'leave it out; a situation and facts hold for all models',
      },
    ];
  if (starts > 1)
    return [{ field: 'case', message: 'a case and a model are both given', mend: 'name one of them' }];
  if (ofModels || starts === 1 || facts || situation) return [];
  return [
    {
      field: 'case',
      message: 'nothing says which case is compared',
      mend: 'name a case, a model or a situation, or state facts',
    },
  ];
}
