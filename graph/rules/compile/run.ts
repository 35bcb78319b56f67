import type { CaseFacts } from '../case-facts.ts';
import { encodeCases, type TestPlanes } from './encode.ts';
import { operations, type Program } from './program.ts';
import { BulkVerdicts } from './verdicts.ts';

/**
 * Words handled at a time. The planes of one block fit in the processor's cache, so that memory is read and
 * written once for each fact test and each verdict, whatever lies between.
 */
const block = 32;

/** Verdicts of every obligation for every case. Facts a licence settles are added, as `assess` does. */
export function bulkVerdicts(program: Program, cases: readonly CaseFacts[]): BulkVerdicts {
  return run(program, encodeCases(program, cases));
}

/** Runs the program over encoded cases. */
export function run(program: Program, { count, words, planes }: TestPlanes): BulkVerdicts {
  const { steps } = program;
  const { tests, verdicts, all } = program.slots;
  const found = new Uint32Array(verdicts * words);
  const size = Math.min(block, words);
  const slots = new Uint32Array(all * size);
  const everyBit = tests + verdicts + 1;
  slots.fill(-1, everyBit * size, (everyBit + 1) * size);
  for (let start = 0; start < words; start += size) {
    const length = Math.min(size, words - start);
    copy(planes, start, words, slots, 0, size, tests, length);
    for (let at = 0; at < steps.length; at += 4)
      apply(steps[at]!, slots, steps[at + 1]! * size, steps[at + 2]! * size, steps[at + 3]! * size, length);
    copy(slots, tests * size, size, found, start, words, verdicts, length);
  }
  return new BulkVerdicts(program, count, words, found);
}

/** Copies `planes` pieces of `length` words; in each array they lie a stride apart. */
function copy(
  from: Uint32Array,
  fromAt: number,
  fromStride: number,
  to: Uint32Array,
  toAt: number,
  toStride: number,
  planes: number,
  length: number,
): void {
  for (let plane = 0; plane < planes; plane++, fromAt += fromStride, toAt += toStride)
    for (let i = 0; i < length; i++) to[toAt + i] = from[fromAt + i]!;
}

function apply(op: number, slots: Uint32Array, to: number, a: number, b: number, length: number): void {
  if (op === operations.and) for (let i = 0; i < length; i++) slots[to + i] = slots[a + i]! & slots[b + i]!;
  else if (op === operations.or)
    for (let i = 0; i < length; i++) slots[to + i] = slots[a + i]! | slots[b + i]!;
  else for (let i = 0; i < length; i++) slots[to + i] = slots[a + i]! & ~slots[b + i]!;
}
