import { describe, expect, it } from 'vitest';
import { deadlineOf, defaultDeadlineMs, within } from './deadline.ts';

describe('deadlineOf', () => {
  it.each([
    [undefined, defaultDeadlineMs],
    [250, 250],
    [1.2, 2],
    [1, 1],
    // 0 would switch the limit off on Neo4j.
    [0, 1],
    [-5, 1],
    // Beyond this a Node timer fires at once.
    [2 ** 40, 2 ** 31 - 1],
  ])('%s ms becomes %s ms', (given, used) => {
    expect(deadlineOf(given === undefined ? undefined : { deadlineMs: given })).toBe(used);
  });

  it('refuses what is not a number of milliseconds', () => {
    for (const deadlineMs of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => deadlineOf({ deadlineMs })).toThrow(RangeError);
    }
  });
});

describe('within', () => {
  const never = new Promise<never>(() => {});

  it('gives the answer or the error of work that is done in time, and does not stop it', async () => {
    let stops = 0;
    await expect(within(1000, Promise.resolve(7), () => stops++)).resolves.toBe(7);
    await expect(within(1000, Promise.reject(new Error('own')), () => stops++)).rejects.toThrow('own');
    expect(stops).toBe(0);
  });

  it('stops work that is late and says how long it had', async () => {
    let stops = 0;
    const late = within(20, never, () => stops++);
    await expect(late).rejects.toMatchObject({
      code: 'store-deadline',
      message: expect.stringContaining('20 ms') as string,
    });
    expect(stops).toBe(1);
  });

  it('says what was allowed in all, where it waits for what is left of it', async () => {
    await expect(within(3.25, never, () => {}, 8000)).rejects.toThrow('within 8000 ms');
  });
});
