import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../model/finding.ts';
import { conventionsOf } from './conventions.ts';

const stated = (value: CaseFact['value']): CaseFact => ({ value, origin: 'stated' });
const said = (facts: Record<string, CaseFact>) =>
  Object.fromEntries(
    conventionsOf('eu', new Map(Object.entries(facts)), []).map(([id, fact]) => [id, fact.value]),
  );

describe('what silence says', () => {
  it('in the vocabulary of the Union: no system and no modification', () => {
    expect(said({})).toEqual({ 'system.exists': false, 'modification.by_other_actor': false });
  });
  it('a described system exists', () => {
    expect(said({ 'system.high_risk': stated(false) })).toMatchObject({ 'system.exists': true });
    expect(said({ artifact: stated('ai-system') })).toMatchObject({ 'system.exists': true });
    expect(said({ artifact: stated('model') })).toMatchObject({ 'system.exists': false });
  });
  it('an original without a figure can not be estimated', () => {
    const modified = { 'modification.by_other_actor': stated(true) };
    expect(said(modified)).toMatchObject({ 'modification.original_compute_estimable': false });
    const known = { ...modified, 'modification.original_training_compute_flop': stated(1e24) };
    expect(said(known)).not.toHaveProperty('modification.original_compute_estimable');
  });
  it('says that it comes from a convention, and which', () => {
    const notes = (facts: Record<string, CaseFact>) =>
      conventionsOf('eu', new Map(Object.entries(facts)), []).map(([, { origin, note }]) => [origin, note]);
    expect(notes({})).toEqual([
      ['convention', 'the case describes no system'],
      ['convention', 'the case describes no modification'],
    ]);
    expect(notes({ artifact: stated('ai-system') })[0]).toEqual([
      'convention',
      'the case describes a system',
    ]);
  });
  it('never overrides what is stated', () => {
    expect(said({ 'system.exists': stated(false), 'system.high_risk': stated(true) })).not.toHaveProperty(
      'system.exists',
    );
  });
  it('without a vocabulary it says nothing', () => {
    expect(conventionsOf(undefined, new Map(), [])).toEqual([]);
  });
});
