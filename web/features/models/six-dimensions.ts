import { levelWord, stepOf } from '../openness/parts.ts';
import type { LevelCode } from '../../../graph/model/taxonomy.ts';

/** One of the six dimensions: the parts it stands for (from 1, as in the strip) and its level. */
export type Dimension = { name: string; positions: number[]; level: LevelCode; words: string };

/** The six dimensions as a view on the twelve parts. Architecture and weights are one part there. */
const dimensions: readonly { name: string; positions: number[] }[] = [
  { name: 'Model architecture', positions: [12] },
  { name: 'Weights', positions: [12] },
  { name: 'Training code', positions: [1, 2, 3] },
  { name: 'Pre-training data', positions: [4] },
  { name: 'Evaluation code', positions: [7, 8] },
  { name: 'Evaluation data', positions: [9, 10] },
];

/**
 * The six dimensions of a release. Where a dimension has several parts it is as open as the least open part that
 * applies; where none applies it is not applicable, and where one is unknown so is the dimension, unless another is
 * already closed.
 */
export function sixDimensions(levels: readonly LevelCode[]): Dimension[] {
  return dimensions.map(({ name, positions }) => {
    const parts = positions
      .map((position) => levels[position - 1] ?? 'UNKNOWN')
      .filter((level) => level !== 'NA');
    return { name, positions, level: leastOpen(parts), words: rangeWords(parts) };
  });
}

function leastOpen(parts: readonly LevelCode[]): LevelCode {
  if (parts.length === 0) return 'NA';
  const least = parts
    .filter((level) => level !== 'UNKNOWN')
    .toSorted((a, b) => Number(stepOf(a)) - Number(stepOf(b)))[0];
  if (!least) return 'UNKNOWN';
  return parts.includes('UNKNOWN') && stepOf(least) !== 1 ? 'UNKNOWN' : least;
}

function rangeWords(parts: readonly LevelCode[]): string {
  const words = [...new Set(parts)]
    .sort()
    .map((level) => (level === 'UNKNOWN' ? 'unknown' : levelWord(level)));
  return words.length === 0 ? 'n/a' : words.join(', ');
}
