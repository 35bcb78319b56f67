import { describe, expect, it } from 'vitest';
import type { Model } from '../model/release.ts';
import { claimsOf, countWords, sourceIds } from './model-claims.ts';

const basis = (source: string) => ({ source, checked: '2026-11-20', confidence: 'primary' as const });
const model = {
  id: 'm',
  name: 'M',
  name_basis: basis('repo'),
  developer: { value: 'tii', basis: basis('epoch') },
  modality: { value: 'text', basis: basis('compiler') },
  outputs: { value: ['text'], basis: basis('compiler') },
  parameters: { value: 1.8e11, basis: basis('epoch') },
  training_tokens: { value: null, basis: basis('compiler'), note: 'not published' },
  training_compute_flop: { value: 3.76e24, basis: basis('epoch') },
  reference: { value: 'https://example.org/paper', basis: basis('repo') },
  in_icml_40: { value: true, basis: basis('repo') },
  releases: [
    {
      id: 'r',
      date: { value: '2023-09', basis: basis('repo') },
      licence: { value: 'other', basis: basis('tii') },
      licence_text: '',
      channel: { value: 'download', basis: basis('repo') },
      exposes: [],
    },
  ],
} as unknown as Model;

describe('facts of a model', () => {
  const rows = claimsOf({
    model,
    developer: { id: 'tii', name: 'TII', country: { value: 'AE', basis: basis('compiler') } },
    licences: [],
  });
  const valueOf = (label: string) => rows.find((claim) => claim.label === label);

  it('stand in words with their basis', () => {
    expect(valueOf('Developer')?.value).toBe('TII');
    expect(valueOf('Seat of the developer')?.value).toBe('United Arab Emirates');
    expect(valueOf('Released')?.value).toBe('Sep 2023');
    expect(valueOf('Training compute')).toMatchObject({ value: '3.76 × 10²⁴ FLOP', basis: basis('epoch') });
    expect(valueOf('Described in')?.url).toBe('https://example.org/paper');
  });

  it('say what is not known, and why', () => {
    expect(valueOf('Training tokens')).toMatchObject({
      value: 'not known',
      known: false,
      note: 'not published',
    });
  });

  it('fall back to the id of a record that was not sent', () => {
    expect(valueOf('Licence of the weights')?.value).toBe('other');
  });

  it('name each source once, in the order of first use', () => {
    expect(sourceIds(model)).toEqual(['repo', 'epoch', 'compiler', 'tii']);
  });
});

describe('large counts', () => {
  it('are written with the word', () => {
    expect([1.8e11, 3.5e12, 1.5e9, 999_999, 1e6].map(countWords)).toEqual([
      '180 billion',
      '3.5 trillion',
      '1.5 billion',
      '999,999',
      '1 million',
    ]);
  });
});
