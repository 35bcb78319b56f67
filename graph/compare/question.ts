import type { CompareKind, ComparePreset } from '../model/compare-seeds.ts';
import type { FactValues } from '../model/fact.ts';
import { readCaseFacts, type FactProblem } from '../rules/case-facts.ts';
import { axisOf, type Axis, type Known, type Setting } from './axes.ts';
import { covering } from './orders.ts';
import { problemsOf } from './request-problems.ts';
import { withPreset, type ComparedModel, type CompareRequest } from './request.ts';

/** A comparison ready to be made. */
export type CompareQuestion = {
  /** As it was asked, and with what its preset says. */
  asked: CompareRequest;
  request: CompareRequest;
  preset: ComparePreset | null;
  by: Axis;
  across: Axis | null;
  /** The model whose case it is. */
  model: ComparedModel | null;
  /** The case before any column changes it. */
  setting: Setting;
  /** The themes asked for; `null` where all are. */
  themes: ReadonlySet<string> | null;
};

/**
 * Reads a request against what is known. `models` holds the models that the request or its preset names, as far as
 * there are such. Gives a question, or every problem with its field and mend: never both.
 */
export function questionOf(
  asked: CompareRequest,
  known: Known,
): { question: CompareQuestion; problems: [] } | { question: null; problems: FactProblem[] } {
  const { rulebase } = known;
  const { request, problems: unknown } = withPreset(asked, rulebase.compare_presets);
  const problems = unknown.length > 0 ? unknown : problemsOf(request, known);
  if (problems.length > 0) return { question: null, problems };
  const by = request.by as CompareKind;
  return {
    question: {
      asked,
      request,
      preset: rulebase.compare_presets.find(({ id }) => id === request.preset) ?? null,
      by: axisOf(by, request, known),
      across: request.across ? axisOf(request.across, request, known) : null,
      model: request.model === undefined ? null : known.models.get(request.model)!,
      setting: {
        facts: caseOf(request, known),
        asOf: request.asOf,
        knownOn: request.knownOn,
        jurisdictions: request.jurisdictions
          ? [...covering(request.jurisdictions, rulebase).values()].flat()
          : rulebase.jurisdictions.map(({ id }) => id),
      },
      themes: request.themes
        ? new Set(
            rulebase.themes.flatMap(({ id, broader }) =>
              request.themes!.some((theme) => theme === id || theme === broader) ? [id] : [],
            ),
          )
        : null,
    },
    problems: [],
  };
}

/** The case of a request: what it starts from, then the situation, then the facts. */
function caseOf(request: CompareRequest, { rulebase, models }: Known): FactValues {
  const start = rulebase.presets.find(({ id }) => id === request.case)?.facts;
  const situation = rulebase.situations.find(({ id }) => id === request.situation)?.facts;
  const { facts } = readCaseFacts({ ...request.facts }, rulebase.facts);
  return {
    ...start,
    ...(request.model === undefined ? {} : models.get(request.model)!.facts),
    ...situation,
    ...Object.fromEntries([...facts].map(([fact, { value }]) => [fact, value])),
  };
}
