import type { Verdict } from '../../model/finding.ts';
import { verdictOrder, type Program } from './program.ts';

/** The verdicts of many cases as bit planes, read by obligation and verdict or case by case. */
export class BulkVerdicts {
  /** How many cases were answered. */
  readonly count: number;
  private readonly program: Program;
  private readonly words: number;
  private readonly planes: Uint32Array;

  constructor(program: Program, count: number, words: number, planes: Uint32Array) {
    this.program = program;
    this.count = count;
    this.words = words;
    this.planes = planes;
    // The last word of a plane may reach beyond the last case.
    const beyond = count % 32;
    if (beyond > 0)
      for (let last = words - 1; last < planes.length; last += words) planes[last]! &= 2 ** beyond - 1;
  }

  /** The cases with a verdict on an obligation, as a plane: bit `i % 32` of word `i / 32` is case `i`. */
  plane(obligation: string, verdict: Verdict): Uint32Array {
    const start = this.placesOf(obligation)[verdictOrder.indexOf(verdict)]! * this.words;
    return this.planes.subarray(start, start + this.words);
  }

  /** The verdict of one case on one obligation. */
  verdictOf(at: number, obligation: string): Verdict {
    if (!(at >= 0 && at < this.count)) throw new RangeError(`no case ${at}: there are ${this.count}`);
    const word = at >>> 5;
    const place = this.placesOf(obligation).findIndex(
      (plane) => (this.planes[plane * this.words + word]! >>> (at & 31)) & 1,
    );
    return verdictOrder[place]!;
  }

  /** How many cases have a verdict on an obligation. */
  countOf(obligation: string, verdict: Verdict): number {
    return this.plane(obligation, verdict).reduce((sum, word) => sum + bitsSet(word), 0);
  }

  private placesOf(obligation: string): readonly number[] {
    const places = this.program.verdicts.get(obligation);
    if (!places) throw new RangeError(`no obligation "${obligation}" in this rulebase`);
    return places;
  }
}

function bitsSet(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
