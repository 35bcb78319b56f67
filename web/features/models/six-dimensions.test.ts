import { describe, expect, it } from 'vitest';
import type { LevelCode } from '../../../graph/model/taxonomy.ts';
import { sixDimensions } from './six-dimensions.ts';

const levels = (changes: Record<number, LevelCode>): LevelCode[] =>
  Array.from({ length: 12 }, (_, index) => changes[index + 1] ?? 'NA');
const levelOf = (name: string, changes: Record<number, LevelCode>) =>
  sixDimensions(levels(changes)).find((dimension) => dimension.name === name)!;

describe('six dimensions', () => {
  it('read architecture and weights from the one part they share', () => {
    expect(levelOf('Weights', { 12: 'D5' }).level).toBe('D5');
    expect(levelOf('Model architecture', { 12: 'D5' }).level).toBe('D5');
  });

  it('are as open as their least open part and name the others', () => {
    const { level, words } = levelOf('Training code', { 1: 'C5', 2: 'C2', 3: 'C5' });
    expect([level, words]).toEqual(['C2', 'C2, C5']);
  });

  it('leave out parts that do not apply, and are not applicable without any', () => {
    expect(levelOf('Training code', { 1: 'C5', 2: 'NA' }).level).toBe('C5');
    expect(levelOf('Training code', {})).toMatchObject({ level: 'NA', words: 'n/a' });
  });

  it('are unknown where an unknown part could be the least open one', () => {
    expect(levelOf('Training code', { 1: 'C5', 2: 'UNKNOWN' }).level).toBe('UNKNOWN');
    expect(levelOf('Training code', { 1: 'C1', 2: 'UNKNOWN' }).level).toBe('C1');
  });

  it('are six', () => expect(sixDimensions(levels({}))).toHaveLength(6));
});
