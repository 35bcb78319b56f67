import { beforeAll, describe, expect, it } from 'vitest';
import type { Rules } from '../prepare.ts';
import { seededLaw } from './test-what-if.ts';
import { blockerInWords, changeInWords } from './words.ts';

describe('a change in words', () => {
  let rules: Rules;
  beforeAll(async () => void ({ rules } = await seededLaw()));

  it('names the licence, and what is not known', () => {
    expect(changeInWords({ fact: 'licence_id', from: 'MIT', to: 'llama-4' }, rules)).toMatch(
      /^Licence: MIT License → Llama 4/,
    );
    expect(changeInWords({ fact: 'public.weights', from: null, to: true }, rules)).toBe(
      'The weights are public: not known → yes',
    );
    expect(changeInWords({ fact: 'publicly_available', from: true, to: null, because: '' }, rules)).toContain(
      'yes → not known',
    );
  });
  it('writes bands and choices as people read them', () => {
    const band = { above: 1e23, 'at-most': 1e25 };
    expect(changeInWords({ fact: 'training_compute_flop', from: 3e25, to: band }, rules)).toBe(
      'Training compute: 3 × 10²⁵ FLOP → above 10²³ and at most 10²⁵ FLOP',
    );
    expect(blockerInWords({ fact: 'artifact', value: 'model', with: ['dataset', 'code-only'] }, rules)).toBe(
      'What is released: a model; it would have to be: a data set or code without a model',
    );
  });
});
