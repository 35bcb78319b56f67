import { describe, expect, it } from 'vitest';
import { every, none, PlaneBuilder } from './planes.ts';

describe('a straight line of bitwise operations', () => {
  it('makes an operation asked for twice once, in either order', () => {
    const planes = new PlaneBuilder();
    const [a, b, c] = [planes.input(0), planes.input(1), planes.input(2)];
    expect(planes.input(0)).toBe(a);
    expect(planes.and(b, a)).toBe(planes.and(a, b));
    expect(planes.orAll([c, a, b])).toBe(planes.orAll([b, c, a]));
    expect(planes.andNot(a, b)).not.toBe(planes.andNot(b, a));
    expect(planes.sources.length).toBe(2 + 3 + 1 + 2 + 2);
  });
  it('folds constants and makes nothing of them', () => {
    const planes = new PlaneBuilder();
    const a = planes.input(0);
    expect([planes.and(a, every), planes.and(a, none), planes.and(a, a)]).toEqual([a, none, a]);
    expect([planes.or(a, every), planes.or(a, none), planes.or(a, a)]).toEqual([every, a, a]);
    expect([planes.andNot(a, every), planes.andNot(a, none), planes.andNot(a, a)]).toEqual([none, a, none]);
    expect([planes.andNot(none, a), planes.andAll([]), planes.orAll([])]).toEqual([none, every, none]);
    expect([planes.not(every), planes.not(none)]).toEqual([none, every]);
    expect(planes.sources.length).toBe(3);
  });
});
