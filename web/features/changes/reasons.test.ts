import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../graph/model/finding.ts';
import type { Rulebase } from '../../../graph/model/rulebase.ts';
import { factsOfCase, sharedReasons } from './reasons.ts';

const tree = (words: string) => ({ kind: 'fact', words, value: true });
const finding = (trigger: string, exemptions: Record<string, string>) =>
  ({
    explanation: {
      trigger: tree(trigger),
      scope: [],
      exemptions: Object.entries(exemptions).map(([exemption, words]) => ({ exemption, tree: tree(words) })),
    },
  }) as unknown as Finding;

describe('what both sides share', () => {
  it('is what reads alike, and not what only one of them has', () => {
    const shared = sharedReasons({
      before: finding('t', { a: 'same', b: 'was', old: 'x' }),
      after: finding('t', { a: 'same', b: 'is', new: 'x' }),
    });
    expect([...shared]).toEqual(['trigger', 'a']);
  });
  it('is nothing where one side has no finding', () => {
    expect(sharedReasons({ before: undefined, after: finding('t', {}) }).size).toBe(0);
  });
});

it('lets a situation go before the configuration', () => {
  const rulebase = { situations: [{ id: 's', facts: { markets: ['EU'], role: ['host'] } }] };
  expect(
    factsOfCase({ markets: ['US'], output_modalities: ['text'] }, 's', rulebase as unknown as Rulebase),
  ).toEqual({ markets: ['EU'], role: ['host'], output_modalities: ['text'] });
});
