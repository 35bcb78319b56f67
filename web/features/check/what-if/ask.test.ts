import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleRecords } from '../../../../graph/model/rulebase.ts';
import { caseOf, seededLaw } from '../../../../graph/rules/what-if/test-what-if.ts';
import type { Rules } from '../../../../graph/rules/prepare.ts';
import type { WhatIfQuestion } from './address.ts';
import { aimOf, askClose, askLift, askUnknown, type OnCase } from './ask.ts';
import { conditionsAfter, proposalOf } from './proposal.ts';

const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };
const technical = 'EU-AIA-53-1-a';

describe('what the panel asks', () => {
  let records: RuleRecords;
  let rules: Rules;
  beforeAll(async () => void ({ records, rules } = await seededLaw()));
  const on = (facts: Record<string, unknown> = {}): OnCase => ({
    rules,
    themes: records.themes,
    facts: caseOf(rules, { ...records.presets[0]!.facts, ...facts }),
    days,
  });
  const nonCommercial = () => on({ licence_id: 'CC-BY-NC-4.0' });
  const ask = (part: Partial<WhatIfQuestion>): WhatIfQuestion => ({
    ask: 'lift',
    about: technical,
    goal: 'duty',
    also: [],
    most: 1,
    ...part,
  });

  it('aims at a duty and what is named with it, its theme here and everywhere, and all', () => {
    expect(aimOf(on(), ask({ also: ['EU-AIA-53-1-b'] }))).toEqual([technical, 'EU-AIA-53-1-b']);
    const here = aimOf(on(), ask({ goal: 'theme' }));
    const everywhere = aimOf(on(), ask({ goal: 'theme-everywhere' }));
    const order = aimOf(on(), ask({ ask: 'close', goal: 'order' }));
    const all = aimOf(on(), ask({ goal: 'most' }));
    expect(here).toContain(technical);
    expect(here.every((id) => order.includes(id))).toBe(true);
    expect(everywhere.length).toBeGreaterThan(here.length);
    expect(all.length).toBeGreaterThan(order.length);
  });
  it('proposes a change that can be taken over, with the way back and what it rests on', () => {
    const { answer } = askLift(nonCommercial(), ask({ moves: ['licence_id'], also: ['EU-AIA-53-1-b'] }));
    const [solution] = answer!.solutions;
    const { facts, did, undo, turned } = proposalOf(nonCommercial(), solution!.changes);
    const apache = [...on({ licence_id: 'Apache-2.0' }).facts].map(([fact, { value }]) => [fact, value]);
    expect(facts).toEqual(Object.fromEntries(apache));
    expect(did).toBe('Licence: Creative Commons Attribution-NonCommercial 4.0 → Apache License 2.0.');
    expect(undo).toBe('Undo: Licence back to Creative Commons Attribution-NonCommercial 4.0');
    expect(Object.fromEntries(turned)).toEqual(
      Object.fromEntries(solution!.before.map(({ obligation, verdict }) => [obligation, verdict])),
    );
    expect(turned.get(technical)).toBe('applies');
    const [group] = conditionsAfter(nonCommercial(), solution!.changes, solution!.lifts);
    expect(group!.findings.map(({ obligation }) => obligation)).toContain(technical);
    expect(group!.conditions).toContain('Free and open-source licence');
  });
  it('closes up to one duty, and tells of each step every duty that appears', () => {
    const { answer } = askClose(on(), ask({ ask: 'close', moves: ['licence_id', 'eu_market_route'] }));
    const steps = answer!.alone.find(({ fact }) => fact === 'licence_id')!.steps;
    expect(steps[0]!.appears.map(({ obligation }) => obligation)).toContain('EU-AIA-54-1');
    expect(answer!.together.map(({ changes }) => changes.map(({ fact }) => fact))).toEqual([
      ['eu_market_route'],
    ]);
  });
  it('ranks what is not known for one rule by itself, and for all', () => {
    const { licence_id: _, ...facts } = records.presets[0]!.facts;
    const unknown = { ...on(), facts: caseOf(rules, facts) };
    const [first] = askUnknown(unknown, ask({ ask: 'unknown' }));
    expect(first).toMatchObject({ fact: 'licence_id', best: { settles: 1 } });
    const all = askUnknown(unknown, ask({ ask: 'unknown', goal: 'everything' }));
    expect(all.length).toBeGreaterThan(1);
    expect(all[0]!.guaranteed).toBeGreaterThan(1);
  });
});
