import { beforeAll, describe, expect, it } from 'vitest';
import type { FactValue } from '../../model/fact.ts';
import type { Rules } from '../prepare.ts';
import { changed, type ChangedCase } from './changed.ts';
import { caseOf, seededLaw } from './test-what-if.ts';

describe('a case after a change', () => {
  let rules: Rules;
  beforeAll(async () => void ({ rules } = await seededLaw()));

  const change = (facts: Record<string, unknown>, to: Record<string, FactValue>) =>
    changed(rules, caseOf(rules, facts), new Map(Object.entries(to)));
  const sound = (facts: Record<string, unknown>, to: Record<string, FactValue>): ChangedCase => {
    const after = change(facts, to);
    if ('refused' in after) throw new Error(after.refused);
    return after;
  };

  it('takes the terms of the new licence, and drops those that were stated of the old one', () => {
    const { changes, follows, known } = sound(
      {
        licence_id: 'CC-BY-NC-4.0',
        'licence_grants.modify': false,
        licence_restrictions: ['non-commercial'],
      },
      { licence_id: 'Apache-2.0' },
    );
    expect(changes).toEqual([{ fact: 'licence_id', from: 'CC-BY-NC-4.0', to: 'Apache-2.0' }]);
    expect(follows).toEqual([
      { fact: 'licence_grants.modify', from: false, to: true, because: 'it was said of “Licence” as it was' },
      {
        fact: 'licence_restrictions',
        from: ['non-commercial'],
        to: ['attribution'],
        because: 'it was said of “Licence” as it was',
      },
    ]);
    expect(known.get('licence_grants.use')).toMatchObject({ value: true, origin: 'licence' });
  });

  it('says that a fact was not known, and names the value that followed from others', () => {
    expect(sound({}, { 'public.weights': true }).changes[0]!.from).toBeNull();
    const { changes } = sound(
      { 'public.weights': true },
      { 'public.weights': false, publicly_available: false },
    );
    // Published weights are open to the public, though the case does not say so.
    expect(changes[1]).toEqual({ fact: 'publicly_available', from: true, to: false });
  });

  it('moves figures that are stated alike, and only those', () => {
    const facts = {
      cumulative_training_compute_flop: 3e25,
      training_compute_flop: 3e25,
      own_training_compute_flop: 2e24,
    };
    const band = { above: 1e23, 'at-most': 1e25 };
    const { stated, follows } = sound(facts, { cumulative_training_compute_flop: band });
    expect(stated.get('training_compute_flop')!.value).toEqual(band);
    expect(stated.get('own_training_compute_flop')!.value).toBe(2e24);
    expect(follows.map(({ fact }) => fact)).toEqual(['training_compute_flop']);
  });

  it('drops a figure that is more than the whole after the change', () => {
    const { known, follows } = sound(
      { cumulative_training_compute_flop: 3e25, own_training_compute_flop: 2e25 },
      { cumulative_training_compute_flop: { above: 1e23, 'at-most': 1e25 } },
    );
    expect(known.get('own_training_compute_flop')).toMatchObject({
      value: { 'at-most': 1e25 },
      origin: 'implied',
    });
    expect(follows).toEqual([
      {
        fact: 'own_training_compute_flop',
        from: 2e25,
        to: { 'at-most': 1e25 },
        because: 'What one actor spent is no more than what all spent',
      },
    ]);
  });

  it('drops a stated fact that the change contradicts', () => {
    const { known, follows } = sound(
      { 'public.weights': false, publicly_available: false },
      { 'public.weights': true },
    );
    expect(known.get('publicly_available')!.value).toBe(true);
    expect(follows[0]).toMatchObject({ fact: 'publicly_available', from: false, to: true });
  });

  it('is refused where what is stated speaks against the change itself', () => {
    const refused = { refused: 'Published weights are open to members of the public' };
    expect(change({ 'public.weights': true }, { publicly_available: false })).toEqual(refused);
    expect(change({ markets: ['US'] }, { eu_market_route: 'api' })).toEqual({
      refused: 'It is offered nowhere in the Union',
    });
  });

  it('leaves alone what stood against an implication before', () => {
    const facts = { 'public.weights': true, publicly_available: false };
    const { stated, follows } = sound(facts, { 'public.usage_info': true });
    expect([stated.get('publicly_available')!.value, follows]).toEqual([false, []]);
  });

  it('starts from what is stated, also where it is given with all that follows', () => {
    const given = new Map([
      ...caseOf(rules, { licence_id: 'CC-BY-NC-4.0' }),
      ['licence_restrictions', { value: ['non-commercial'], origin: 'licence' as const }] as const,
    ]);
    const after = changed(rules, given, new Map([['licence_id', 'MIT']]));
    expect((after as ChangedCase).known.get('licence_restrictions')!.value).toEqual(['attribution']);
  });
});
