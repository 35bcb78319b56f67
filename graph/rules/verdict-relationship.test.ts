import { expect, it } from 'vitest';
import type { Verdict } from '../model/finding.ts';
import { verdictRelationship } from './verdict-relationship.ts';

it.each<[Verdict, Verdict[], string | undefined]>([
  ['applies', ['applies'], 'SUBJECT_TO'],
  ['upcoming', ['upcoming'], 'SUBJECT_TO'],
  ['exempt', ['exempt'], 'EXEMPT_FROM'],
  ['undetermined', ['not-triggered', 'applies'], 'MAY_BE_SUBJECT_TO'],
  ['undetermined', ['exempt', 'upcoming'], 'MAY_BE_SUBJECT_TO'],
  ['undetermined', ['not-triggered', 'exempt'], undefined],
  ['not-triggered', ['not-triggered'], undefined],
  ['not-in-force', ['not-in-force'], undefined],
])('keeps %s, possible %j, as %s', (verdict, possible, type) =>
  expect(verdictRelationship({ verdict, possible })).toBe(type),
);
