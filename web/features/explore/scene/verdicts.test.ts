import { describe, expect, it } from 'vitest';
import { edge } from './scenes.fixture.ts';
import { verdictOn } from './verdicts.ts';

describe('the verdict on an obligation', () => {
  const binds = edge('Configuration c', 'SUBJECT_TO', 'Obligation x', { verdict: 'applies' });
  it.each([
    ['is that of its one relationship', [binds], 'applies'],
    ['is what two agree on', [binds, { ...binds, from: 'Configuration d' }], 'applies'],
    ['is none where they differ', [binds, { ...binds, properties: { verdict: 'upcoming' } }], null],
    ['is none without one', [edge('Obligation x', 'ABOUT', 'Theme t')], null],
    ['is not that of another', [{ ...binds, to: 'Obligation y' }], null],
  ])('%s', (_, edges, verdict) => expect(verdictOn(edges, 'Obligation x')).toBe(verdict));
});
