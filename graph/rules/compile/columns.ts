import type { FactTest } from '../../model/condition.ts';
import type { FactValue } from '../../model/fact.ts';
import { factsRead, testFact } from '../fact-test.ts';
import { bitsOf, no, yes, type TestPlanes } from './encode.ts';
import type { Program } from './program.ts';

/** One fact of many cases: the distinct values met, `undefined` for unknown, and for each case which one it has. */
export type FactColumn = { values: readonly (FactValue | undefined)[]; codes: Uint32Array };

/** Many cases fact by fact instead of case by case. A fact without a column is unknown in every case. */
export type FactColumns = { count: number; columns: ReadonlyMap<string, FactColumn> };

/**
 * Makes every test of the program on every case of the columns: each test once for each distinct value of its fact.
 * What facts say of others is not added: the columns must hold it.
 */
export function encodeColumns(program: Program, { count, columns }: FactColumns): TestPlanes {
  const words = Math.ceil(count / 32);
  const planes = new Uint32Array(program.slots.tests * words);
  for (const [at, test] of program.tests.entries()) {
    const read = factsRead(test).map((fact) => columns.get(fact));
    if (!read.every((column) => column !== undefined)) continue;
    const [own, bound] = read as [FactColumn, FactColumn?];
    const { codes, answers } = bound ? pairs(test, own, bound) : singles(test, own);
    const start = 2 * at * words;
    const [isTrue, isFalse] = [0, words].map((by) => planes.subarray(start + by, start + by + words));
    if (answers.length === 1) fill(answers[0]!, count, isTrue!, isFalse!);
    else pack(codes, answers, isTrue!, isFalse!);
  }
  return { count, words, planes };
}

/** The same answer in every case: nothing to look up. */
function fill(answer: number, count: number, trueWords: Uint32Array, falseWords: Uint32Array): void {
  const plane = answer === yes ? trueWords : answer === no ? falseWords : undefined;
  plane?.fill(-1);
  // No bit beyond the last case.
  if (plane && count % 32 > 0) plane[plane.length - 1] = 2 ** (count % 32) - 1;
}

/** The answers of a test by value, and which value each case has. */
type Answers = { codes: Uint32Array; answers: Uint8Array };

function singles(test: FactTest, { values, codes }: FactColumn): Answers {
  return { codes, answers: Uint8Array.from(values, (value) => bitsOf(testFact(test, () => value))) };
}

/** A test whose bound is another fact: made for each pair of values or for each case, whichever is fewer. */
function pairs(test: FactTest, own: FactColumn, bound: FactColumn): Answers {
  const answer = (a: number, b: number) =>
    bitsOf(testFact(test, (fact) => (fact === test.fact ? own.values[a] : bound.values[b])));
  const width = bound.values.length;
  if (own.values.length * width <= own.codes.length)
    return {
      codes: own.codes.map((code, at) => code * width + bound.codes[at]!),
      answers: Uint8Array.from({ length: own.values.length * width }, (_, pair) =>
        answer(Math.floor(pair / width), pair % width),
      ),
    };
  return {
    codes: own.codes.map((_, at) => at),
    answers: Uint8Array.from(own.codes, (code, at) => answer(code, bound.codes[at]!)),
  };
}

function pack(
  codes: Uint32Array,
  answers: Uint8Array,
  trueWords: Uint32Array,
  falseWords: Uint32Array,
): void {
  for (let word = 0, at = 0; word < trueWords.length; word++) {
    const end = Math.min(at + 32, codes.length);
    let isTrue = 0;
    let isFalse = 0;
    for (let bit = 0; at < end; bit++, at++) {
      const answer = answers[codes[at]!]!;
      isTrue |= (answer & yes) << bit;
      isFalse |= (answer >> 1) << bit;
    }
    trueWords[word] = isTrue;
    falseWords[word] = isFalse;
  }
}
