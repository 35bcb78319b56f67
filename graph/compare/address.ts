import type { ComparedDay } from '../model/compare-seeds.ts';
import type { CompareRequest } from './request.ts';

/**
 * A request as the query of an address, always in the same order and with both days: the same graph gives the same
 * answer to it on any later day.
 */
export function addressOf(request: CompareRequest): string {
  const { days, facts } = request;
  const list = (ids: readonly string[] | undefined) => ids?.join(',');
  const given: Record<string, string | undefined> = {
    preset: request.preset,
    by: request.by,
    across: request.across,
    case: request.case,
    model: request.model,
    situation: request.situation,
    facts: facts && plain(JSON.stringify(Object.fromEntries(Object.entries(facts).sort(byName)))),
    jurisdictions: list(request.jurisdictions),
    tiers: list(request.tiers),
    models: list(request.models),
    days: days && list(days.map(({ asOf, knownOn }) => (knownOn ? `${asOf}@${knownOn}` : asOf))),
    themes: list(request.themes),
    asOf: request.asOf,
    knownOn: request.knownOn,
    differences: request.differences ? 'true' : undefined,
    all: request.all ? 'true' : undefined,
  };
  const pairs = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  // A comma and an at-sign may stand in a query as they are, and addresses are read by people.
  return new URLSearchParams(pairs).toString().replaceAll('%2C', ',').replaceAll('%40', '@');
}

/** A day as an address writes it. One that is none is refused with the rest, by those who know the request. */
export function dayOf(text: string): ComparedDay {
  const at = text.indexOf('@');
  return at < 0 ? { asOf: text } : { asOf: text.slice(0, at), knownOn: text.slice(at + 1) };
}

/** JSON in plain letters, as an address takes it. */
function plain(json: string): string {
  return json.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
