import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, change, mostSteps, redo, replace, undo, type History } from './history.ts';

const times = <T>(count: number, step: (history: History<T>) => History<T>, history: History<T>) =>
  Array.from({ length: count }).reduce<History<T>>((at) => step(at), history);

describe('a history', () => {
  it('gives the first value after as many steps back as forth, and the last after going forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.object(), { maxLength: mostSteps }), (values) => {
        const first = {};
        const changed = values.reduce<History<object>>(change, begin(first));
        const back = times(values.length, undo, changed);
        expect(back.present).toBe(first);
        expect(times(values.length, redo, back)).toEqual(changed);
      }),
    );
  });

  it('keeps 200 steps and no more', () => {
    const numbers = Array.from({ length: mostSteps + 1 }, (_, at) => at + 1);
    const all = numbers.reduce(change, begin(0));
    expect(all.past).toHaveLength(200);
    expect(times(500, undo, all).present).toBe(1);
    expect(numbers.slice(1).reduce(change, begin(1)).past[0]).toBe(1);
  });

  it('gives up what was undone on a new step', () => {
    const history = change(undo(change(begin('a'), 'b')), 'c');
    expect(history).toEqual({ past: ['a'], present: 'c', future: [] });
    expect(redo(history)).toBe(history);
  });

  it('counts no step where nothing changes, and has no end to fall over', () => {
    const history = begin({});
    expect(change(history, history.present)).toBe(history);
    expect(replace(history, history.present)).toBe(history);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('replaces the present alone', () => {
    const history = undo(change(change(begin(1), 2), 3));
    expect(replace(history, 20)).toEqual({ past: [1], present: 20, future: [3] });
  });
});
