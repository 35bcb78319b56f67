import { expect, it } from 'vitest';
import { validityWords } from './validity-words.ts';

it('says from when until when an exemption holds, and nothing where it has no dates', () => {
  expect(validityWords({})).toBe('');
  expect(validityWords({ until: '2026-08-02', known: '2024-07-12', known_until: '2026-07-24' })).toBe(
    'Until 2 Aug 2026, published 12 Jul 2024, replaced by a text published 24 Jul 2026.',
  );
});
