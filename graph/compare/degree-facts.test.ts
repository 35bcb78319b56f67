import { expect, it } from 'vitest';
import { atDegree } from './degree-facts.ts';

const degree = {
  id: 'open',
  label: 'Open',
  meaning: 'Open.',
  rank: 1,
  facts: { licence_id: 'MIT', 'public.weights': true, monetisation: ['none'] },
  sources: [],
};

it('puts a degree in the place of what a case says of its openness, and keeps the rest', () => {
  const facts = {
    licence_id: 'llama-2',
    licence_class: 'use-restricted',
    licence_restrictions: ['attribution'],
    'licence_grants.use': false,
    licence_revocable: true,
    'public.weights': false,
    'public.training_data': true,
    'us.ear_published': false,
    publicly_available: false,
    deployed: false,
    monetisation: ['paid-access-only'],
    training_compute_flop: 3e24,
    licensed_to_third_party: true,
  };
  expect(atDegree(facts, degree)).toEqual({
    licence_id: 'MIT',
    'public.weights': true,
    monetisation: ['none'],
    training_compute_flop: 3e24,
    licensed_to_third_party: true,
  });
  expect(facts.licence_id).toBe('llama-2');
});
