import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { addressOf, dayOf } from '../../../graph/compare/address.ts';
import { withPreset, type CompareRequest } from '../../../graph/compare/request.ts';
import type { CompareKind, ComparePreset } from '../../../graph/model/compare-seeds.ts';

/** A question on its way to the address. Days left out are today, so that a kept link goes on asking for it. */
export type Draft = Omit<CompareRequest, 'asOf' | 'knownOn'> & {
  asOf?: string | undefined;
  knownOn?: string | undefined;
};

/** What the columns can be, in the order in which they are offered. */
export const kinds: readonly CompareKind[] = ['jurisdictions', 'tiers', 'models', 'days'];

/** What the page itself keeps in the address beside the question. */
const viewNames = new Set(['open', 'fold', 'unfold', 'list']);

/** The question of an address as it stands, with whatever the server will refuse in it. */
export function questionIn(query: LocationQuery): LocationQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !viewNames.has(name)));
}

/** The part of the address that says what the page shows, and not what is asked. */
export function viewIn(query: LocationQuery): LocationQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => viewNames.has(name)));
}

/** The same as the query of a request: names given twice are sent twice, for the server to refuse. */
export function textOfQuestion(query: LocationQuery): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((text): [string, string] => [name, text ?? '']),
  );
  return new URLSearchParams(pairs).toString();
}

/** Reads a question into a form. What a form cannot hold is left out: the server has said what is wrong with it. */
export function draftOf(query: LocationQuery): Draft {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const list = (name: string) => text(name)?.split(',');
  const kind = (name: string) => kinds.find((one) => one === query[name]);
  return {
    preset: text('preset'),
    by: kind('by'),
    across: kind('across'),
    case: text('case'),
    model: text('model'),
    situation: text('situation'),
    facts: factsIn(text('facts')),
    jurisdictions: list('jurisdictions'),
    tiers: list('tiers'),
    models: list('models'),
    days: list('days')?.map(dayOf),
    themes: list('themes'),
    asOf: text('asOf'),
    knownOn: text('knownOn'),
    differences: query['differences'] === 'true',
    all: query['all'] === 'true',
  };
}

function factsIn(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A question as the query of an address, always in the same order. Facts and lists that are empty are left out. */
export function queryOfDraft(draft: Draft): LocationQueryRaw {
  const { asOf = '', knownOn = '', facts, ...rest } = draft;
  const stated = facts && Object.keys(facts).length > 0 ? facts : undefined;
  const pairs = [...new URLSearchParams(addressOf({ ...rest, facts: stated, asOf, knownOn }))];
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''));
}

/** What a preset says put in where the question says nothing, so that each part of it can be changed by itself. */
export function spelledOut(draft: Draft, presets: readonly ComparePreset[]): Draft {
  const { asOf = '', knownOn = '' } = draft;
  const { request } = withPreset({ ...draft, asOf, knownOn }, presets);
  return { ...request, preset: undefined, asOf: asOf || undefined, knownOn: knownOn || undefined };
}
