import type { Comparison } from '../model/law.ts';

/** How one rule compares to another, to be read between the two. */
export const howWords: Readonly<Record<Comparison['how'], string>> = {
  equal: 'the same in substance as',
  narrower: 'narrower than',
  wider: 'wider than',
  overlapping: 'partly the same as',
  opposite: 'opposite to',
};
