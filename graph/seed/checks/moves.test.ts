import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../seeds.fixture.ts';

const artifact =
  '    type: { kind: one-of, choices: [{ value: model, label: model }, { value: dataset, label: data set }] }\n';
const compute = '    question: How much?\n';
const licence = '    read_by: the licence records\n';

/** What is wrong with one fact of the fixture once it can be moved, and where. */
const messages = (place: string, move: string) =>
  problemsAfter(place, `${place}    move: { kind: other, by_default: false, why: A choice., ${move} }\n`).map(
    ({ path, message }) => [path, message],
  );

describe('the moves of a fact', () => {
  it('may try and order its values', () => {
    const order = 'closing: { order: [model, dataset], why: So it is. }';
    expect(messages(artifact, `values: [model, dataset], ${order}`)).toEqual([]);
    expect(
      messages(
        licence,
        'values: [free], replaces: [role], closing: { order: licence-terms, why: So it is. }',
      ),
    ).toEqual([]);
  });
  it('try no other', () => {
    expect(messages(artifact, 'values: [model, code]')).toEqual([
      ['facts[2].move.values[1]', '"code" is not a value of "artifact" (one-of)'],
    ]);
    expect(messages(licence, 'values: [unfree]')).toEqual([
      ['facts[0].move.values[0]', expect.stringContaining('unfree')],
    ]);
  });
  it('order all of them, and no other', () => {
    expect(messages(artifact, 'closing: { order: [model, code], why: So it is. }')).toEqual([
      ['facts[2].move.closing.order', '`code` is not a value of `artifact`'],
      ['facts[2].move.closing.order', 'the order leaves out `dataset`'],
    ]);
    expect(messages(artifact, 'closing: { order: licence-terms, why: So it is. }')).toEqual([
      ['facts[2].move.closing.order', 'only the name of a licence is ordered by terms'],
    ]);
  });
  it('take along facts that there are', () => {
    expect(messages(compute, 'with: [own_compute]')).toEqual([
      ['facts[4].move.with[0]', expect.stringContaining('own_compute')],
    ]);
  });
});
