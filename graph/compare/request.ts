import type { CompareKind, ComparedDay, ComparePreset } from '../model/compare-seeds.ts';
import type { FactValues } from '../model/fact.ts';
import type { FactProblem } from '../rules/case-facts.ts';
import { nearest } from '../rules/nearest.ts';

/** The most columns a comparison may have. */
export const mostColumns = 24;

/** What is asked, as an address or a command says it. Lists are of ids; what is left out is not asked. */
export type CompareRequest = {
  preset?: string | undefined;
  by?: CompareKind | undefined;
  across?: CompareKind | undefined;
  jurisdictions?: readonly string[] | undefined;
  /** Degrees of openness. */
  tiers?: readonly string[] | undefined;
  models?: readonly string[] | undefined;
  days?: readonly ComparedDay[] | undefined;
  themes?: readonly string[] | undefined;
  /** The case: one to start from or a model; above it a situation, and above that facts. */
  case?: string | undefined;
  model?: string | undefined;
  situation?: string | undefined;
  facts?: Readonly<Record<string, unknown>> | undefined;
  asOf: string;
  knownOn: string;
  /** Leave out rows that say the same in every column of a group. */
  differences: boolean;
  /** Keep rows in which nothing reaches the case. */
  all: boolean;
};

/** What a model is called and what its first release states. */
export type ComparedModel = { id: string; name: string; facts: FactValues };

/**
 * A request with what its preset says put in where the request says nothing. A case or a model that the request names
 * takes the place of both, since the two cannot be one case. A preset that is not known is a problem.
 */
export function withPreset(
  request: CompareRequest,
  presets: readonly ComparePreset[],
): { request: CompareRequest; problems: FactProblem[] } {
  if (request.preset === undefined) return { request, problems: [] };
  const preset = presets.find(({ id }) => id === request.preset);
  if (!preset) return { request, problems: [unknownId('preset', request.preset, presets)] };
  const { id: _id, label: _label, meaning: _meaning, sources: _sources, ...says } = preset;
  const asked = Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  ) as CompareRequest;
  const base = asked.case ?? asked.model;
  const { case: ofPreset, model: modelOfPreset, ...rest } = says;
  return {
    request: {
      ...rest,
      ...(base === undefined && ofPreset !== undefined && { case: ofPreset }),
      ...(base === undefined && modelOfPreset !== undefined && { model: modelOfPreset }),
      ...asked,
    } as CompareRequest,
    problems: [],
  };
}

/** The models whose facts a request needs. */
export function modelsNamed({ by, across, model, models }: CompareRequest): string[] {
  const named = by === 'models' || across === 'models' ? (models ?? []) : [];
  return [...new Set([...named, ...(model === undefined ? [] : [model])])];
}

/** An id that nothing has, with the nearest that there is. */
export function unknownId(field: string, id: string, known: readonly { id: string }[]): FactProblem {
  const ids = known.map((record) => record.id);
  const near = nearest(id, ids);
  return {
    field,
    message: `"${id.slice(0, 60)}" is not known`,
    mend: near
      ? `did you mean "${near}"?`
      : `use one of ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ' …' : ''}`,
  };
}
