import { expect, it } from 'vitest';
import { lookOf, wordsOfKind } from './kinds.ts';

const kinds = [
  'Model', 'Developer', 'Release', 'Configuration', 'Situation', 'Role', 'Component', 'Licence', 'Tier', 'Obligation',
  'Instrument', 'Jurisdiction', 'Definition', 'Exemption', 'Fact', 'Theme', 'Source', 'Event', 'Risk', 'Mitigation',
  'Benefit', 'Mechanism', 'Stage', 'ImpactArea', 'Recommendation', 'OpenQuestion',
]; // prettier-ignore

it('gives each kind a shape of its own, within its square', () => {
  expect(new Set(kinds.map((kind) => JSON.stringify(lookOf(kind).points))).size).toBe(kinds.length);
  for (const kind of kinds) {
    const { points } = lookOf(kind);
    expect(points.length % 2, kind).toBe(0);
    expect(
      points.every((value) => Math.abs(value) <= 1 + 1e-9),
      kind,
    ).toBe(true);
  }
});

it('draws what it does not know', () => expect(lookOf('Anything').points.length).toBeGreaterThan(0));

it.each([
  ['Model', 'Model'],
  ['ImpactArea', 'Impact area'],
  ['', ''],
])('calls %s %s', (kind, words) => expect(wordsOfKind(kind)).toBe(words));
