import type { LevelCode } from '../../../graph/model/taxonomy.ts';

/** One of the twelve scored parts: its name in full, the word under its cell, and the group it stands in. */
export type StripPart = { name: string; short: string; kind: 'code' | 'data' };
export type StripGroup = { name: string; parts: StripPart[] };

/** The twelve parts in the order of the strip; a part's position there is its place in the list, from 1. */
export const stripGroups: readonly StripGroup[] = [
  {
    name: 'Training code',
    parts: [
      { name: 'Pre-training code', short: 'Pre-train', kind: 'code' },
      { name: 'Fine-tuning code', short: 'Fine-tune', kind: 'code' },
      { name: 'Alignment code', short: 'Align', kind: 'code' },
    ],
  },
  {
    name: 'Training data',
    parts: [
      { name: 'Pre-training data', short: 'Pre-train', kind: 'data' },
      { name: 'Fine-tuning data', short: 'Fine-tune', kind: 'data' },
      { name: 'Alignment data', short: 'Align', kind: 'data' },
    ],
  },
  {
    name: 'Evaluation code',
    parts: [
      { name: 'General evaluation code', short: 'General', kind: 'code' },
      { name: 'Safety evaluation code', short: 'Safety', kind: 'code' },
    ],
  },
  {
    name: 'Evaluation data',
    parts: [
      { name: 'Evaluation data', short: 'General', kind: 'data' },
      { name: 'Safety evaluation data', short: 'Safety', kind: 'data' },
    ],
  },
  {
    name: 'Deployment',
    parts: [
      { name: 'Inference code', short: 'Inference', kind: 'code' },
      { name: 'Weights with architecture', short: 'Weights', kind: 'data' },
    ],
  },
];

/** The twelve parts in one list. */
export const stripParts: readonly StripPart[] = stripGroups.flatMap((group) => group.parts);

/** The step 1 to 5 of a level, or why there is none. */
export function stepOf(level: LevelCode): 1 | 2 | 3 | 4 | 5 | 'not-applicable' | 'unknown' {
  if (level === 'NA') return 'not-applicable';
  if (level === 'UNKNOWN') return 'unknown';
  return Number(level[1]) as 1 | 2 | 3 | 4 | 5;
}

/** A level as it stands under a cell. */
export function levelWord(level: LevelCode): string {
  return level === 'NA' ? 'n/a' : level === 'UNKNOWN' ? '?' : level;
}

/** All twelve levels in one sentence, for those who do not see the strip. */
export function stripTitle(levels: readonly LevelCode[], noted: readonly number[] = []): string {
  return stripParts
    .map((part, index) => {
      const level = levels[index] ?? 'UNKNOWN';
      const word = level === 'NA' ? 'not applicable' : level === 'UNKNOWN' ? 'unknown' : level;
      return `${part.name} ${word}${noted.includes(index + 1) ? ', see note' : ''}`;
    })
    .join('; ');
}

/** How many parts are closed, semi-open, fully open, not applicable and unknown; kinds with none are left out. */
export function stripCounts(levels: readonly LevelCode[]): string {
  const steps = levels.map(stepOf);
  const counts: [string, number][] = [
    ['closed', steps.filter((step) => step === 1).length],
    ['semi-open', steps.filter((step) => step === 2 || step === 3 || step === 4).length],
    ['fully open', steps.filter((step) => step === 5).length],
    ['not applicable', steps.filter((step) => step === 'not-applicable').length],
    ['unknown', steps.filter((step) => step === 'unknown').length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
