import { describe, expect, it } from 'vitest';
import type { Attestation } from '../../../graph/model/knowledge.ts';
import { cellOf, filtersFrom, fitting, noKnowledgeFilters, queryFrom, type Effect } from './filters.ts';

function effect(
  id: string,
  kind: 'risk' | 'benefit',
  area: string,
  stages: string[],
  attestation: Attestation,
) {
  return { id, effect: kind, area, stages, attestation, drivers: [`part-${id}`] } as unknown as Effect;
}
const effects = [
  effect('R1', 'benefit', 'research', ['near', 'mid'], 'stated'),
  effect('S5', 'risk', 'safety', ['near', 'mid'], 'confirmed'),
  effect('S10', 'risk', 'safety', ['near'], 'recalled-fair'),
  effect('L1', 'risk', 'safety', ['long'], 'confirmed'),
];
const ids = (changes: object, apart?: Parameters<typeof fitting>[2]) =>
  fitting(effects, { ...noKnowledgeFilters, ...changes }, apart).map(({ id }) => id);

describe('fitting', () => {
  it('leaves out what is only remembered, unless asked for', () => {
    expect(ids({})).toEqual(['R1', 'S5', 'L1']);
    expect(ids({ recalled: 'yes' })).toEqual(['R1', 'S5', 'S10', 'L1']);
    expect(ids({ attestation: 'recalled-fair' })).toEqual(['S10']);
    expect(ids({ attestation: 'stated', recalled: 'yes' })).toEqual(['R1']);
  });
  it('goes by stage, area, part and kind', () => {
    expect(ids({ stage: 'near' })).toEqual(['R1', 'S5']);
    expect(ids({ area: 'safety', stage: 'long' })).toEqual(['L1']);
    expect(ids({ component: 'part-S5' })).toEqual(['S5']);
    expect(ids({ kind: 'benefit' })).toEqual(['R1']);
    expect(ids({ kind: 'risk', stage: 'near', area: 'safety' }, ['stage', 'area'])).toEqual(['S5', 'L1']);
  });
});

describe('cellOf', () => {
  it('counts an effect in each of its stages, and once over all of them', () => {
    expect(cellOf(effects, 'safety', 'near')).toEqual({ benefits: 0, risks: 2 });
    expect(cellOf(effects, 'safety', 'long')).toEqual({ benefits: 0, risks: 1 });
    expect(cellOf(effects, undefined, 'mid')).toEqual({ benefits: 1, risks: 1 });
    expect(cellOf(effects)).toEqual({ benefits: 1, risks: 3 });
  });
});

describe('the address', () => {
  it('holds what is set and gives it back', () => {
    const filters = { ...noKnowledgeFilters, stage: 'near', kind: 'risk', recalled: 'yes' } as const;
    expect(queryFrom(filters)).toEqual({ stage: 'near', kind: 'risk', recalled: 'yes' });
    expect(filtersFrom(queryFrom(filters))).toEqual(filters);
  });
  it('takes what is no choice for any', () => {
    expect(
      filtersFrom({ kind: 'astronaut', attestation: 'certain', recalled: '1', stage: ['a', 'b'] }),
    ).toEqual(noKnowledgeFilters);
  });
});
