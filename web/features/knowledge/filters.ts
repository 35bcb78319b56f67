import type { Attestation } from '../../../graph/model/knowledge.ts';
import type { Argument } from './api.ts';
import { attestationWords, isRecalled } from './words.ts';

/** What is shown of the risks and benefits, as the address holds it. An empty text means any. */
export type KnowledgeFilters = {
  stage: string;
  area: string;
  component: string;
  kind: 'risk' | 'benefit' | '';
  attestation: Attestation | '';
  /** `yes` also shows what is only remembered. */
  recalled: 'yes' | '';
};

export const noKnowledgeFilters: KnowledgeFilters = {
  stage: '',
  area: '',
  component: '',
  kind: '',
  attestation: '',
  recalled: '',
};

type Query = Record<string, string | null | (string | null)[] | undefined>;

/** Reads the filters from the address; what is not there, or is no choice, means any. */
export function filtersFrom(query: Query): KnowledgeFilters {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '');
  const oneOf = <T extends string>(key: string, choices: readonly T[]): T | '' =>
    choices.find((choice) => choice === text(key)) ?? '';
  return {
    stage: text('stage'),
    area: text('area'),
    component: text('component'),
    kind: oneOf('kind', ['risk', 'benefit'] as const),
    attestation: oneOf('attestation', Object.keys(attestationWords) as Attestation[]),
    recalled: oneOf('recalled', ['yes'] as const),
  };
}

/** The filters as an address holds them, without those that are not set. */
export function queryFrom(filters: KnowledgeFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}

/** A risk or a benefit, as lists and the matrix show it. */
export type Effect =
  (Argument['risks'][number] & { effect: 'risk' }) | (Argument['benefits'][number] & { effect: 'benefit' });

/** All risks and benefits by area, in each by id: R2 before R10. */
export function effectsOf({ areas, risks, benefits }: Argument): Effect[] {
  const all: Effect[] = [
    ...benefits.map((record) => ({ ...record, effect: 'benefit' as const })),
    ...risks.map((record) => ({ ...record, effect: 'risk' as const })),
  ];
  const inOrder = new Intl.Collator('en', { numeric: true });
  const place = (effect: Effect) => areas.findIndex(({ id }) => id === effect.area);
  return all.sort((a, b) => place(a) - place(b) || inOrder.compare(a.id, b.id));
}

/** Whether what a filter asks about attestation lets a record through; asking for recalled points shows them. */
export function isShown(record: { attestation: Attestation }, filters: KnowledgeFilters): boolean {
  if (filters.attestation) return record.attestation === filters.attestation;
  return filters.recalled === 'yes' || !isRecalled(record.attestation);
}

/** The risks and benefits that fit. `apart` names filters to leave aside, as the matrix does with its own two. */
export function fitting(
  effects: readonly Effect[],
  filters: KnowledgeFilters,
  apart: readonly (keyof KnowledgeFilters)[] = [],
): Effect[] {
  const asks = (key: keyof KnowledgeFilters) => !apart.includes(key) && filters[key] !== '';
  return effects.filter(
    (effect) =>
      isShown(effect, filters) &&
      (!asks('stage') || effect.stages.includes(filters.stage)) &&
      (!asks('area') || effect.area === filters.area) &&
      (!asks('component') || effect.drivers.includes(filters.component)) &&
      (!asks('kind') || effect.effect === filters.kind),
  );
}

/** How many benefits and risks stand in a cell of the matrix. */
export type Cell = { benefits: number; risks: number };

/** Counts what is of an area and arises in a stage; without one of the two, over all of them. */
export function cellOf(effects: readonly Effect[], area?: string, stage?: string): Cell {
  const own = effects.filter(
    (effect) =>
      (area === undefined || effect.area === area) && (stage === undefined || effect.stages.includes(stage)),
  );
  const risks = own.filter(({ effect }) => effect === 'risk').length;
  return { risks, benefits: own.length - risks };
}
