import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { fromNeo4j, toNeo4j } from './values.ts';

describe('toNeo4j', () => {
  it('sends whole numbers as integers, up to 2^53 - 1, and all others as floats', () => {
    expect(toNeo4j(3)).toEqual(neo4j.int(3));
    expect(toNeo4j(Number.MAX_SAFE_INTEGER)).toEqual(neo4j.int('9007199254740991'));
    expect(toNeo4j(Number.MAX_SAFE_INTEGER + 1)).toBe(2 ** 53);
    expect(toNeo4j(1e25)).toBe(1e25);
    expect(toNeo4j(0.5)).toBe(0.5);
  });

  it('does so inside lists and maps, and leaves the rest alone', () => {
    expect(toNeo4j({ a: [1, 'x', null], b: { c: true } })).toEqual({
      a: [neo4j.int(1), 'x', null],
      b: { c: true },
    });
  });
});

describe('fromNeo4j', () => {
  it.each([
    ['integer', neo4j.int(5), 5],
    ['day', new neo4j.types.Date(2025, 8, 2), '2025-08-02'],
    ['moment', new neo4j.types.DateTime(2025, 8, 2, 10, 20, 30, 0, 0), '2025-08-02T10:20:30Z'],
    ['fraction', new neo4j.types.LocalDateTime(2025, 8, 2, 10, 20, 30, 500_000_000), '2025-08-02T10:20:30.5'],
    ['nanoseconds', new neo4j.types.LocalTime(1, 2, 3, 1), '01:02:03.000000001'],
    ['whole tens', new neo4j.types.LocalTime(10, 20, 30, 0), '10:20:30'],
    ['list', [neo4j.int(1), null], [1, null]],
    ['map', { b: neo4j.int(2), a: undefined }, { a: null, b: 2 }],
  ])('turns a %s into plain JSON', (_, value, plain) => {
    expect(fromNeo4j(value)).toEqual(plain);
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => fromNeo4j(neo4j.int('9007199254740993'))).toThrow(/9007199254740993/);
    expect(() => fromNeo4j(new neo4j.types.Point(neo4j.int(7203), 1, 2))).toThrow(/Point/);
    expect(() => fromNeo4j(new Int8Array(2))).toThrow(/Int8Array/);
  });
});
