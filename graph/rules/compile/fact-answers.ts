import type { FactTest } from '../../model/condition.ts';
import type { Fact, FactValue } from '../../model/fact.ts';
import { answerOf, testFact, type Answer, type FactLookup } from '../fact-test.ts';

/**
 * The tests made on one fact. For a fact of few values `settled` holds the slots that each value sets, worked out
 * beforehand; for any other value each test is made.
 */
export type FactAnswers = {
  fact: string;
  settled: ReadonlyMap<FactValue, readonly number[]>;
  tests: readonly { answer: Answer; at: number }[];
};

/** Groups numbered tests by their fact. The `n`-th test sets slot `2n` where it is true, `2n + 1` where it is false. */
export function factAnswers(tests: readonly FactTest[], facts: ReadonlyMap<string, Fact>): FactAnswers[] {
  const numbered = tests.map((test, at) => ({ test, at }));
  return [...Map.groupBy(numbered, ({ test }) => test.fact)].map(([fact, own]) => {
    const slots = (value: FactValue) => own.flatMap(({ test, at }) => slotOf(test, at, () => value));
    return {
      fact,
      settled: new Map(valuesOf(facts.get(fact)).map((value) => [value, slots(value)])),
      tests: own.map(({ test, at }) => ({ answer: answerOf(test), at })),
    };
  });
}

/** All values of a fact that is answered by yes or no or by one word; none for the other kinds. */
function valuesOf(fact: Fact | undefined): FactValue[] {
  if (fact?.type.kind === 'boolean') return [true, false];
  return fact?.type.kind === 'one-of' ? fact.type.choices.map((choice) => choice.value) : [];
}

function slotOf(test: FactTest, at: number, lookup: FactLookup): number[] {
  const truth = testFact(test, lookup);
  return truth === 'unknown' ? [] : [truth ? 2 * at : 2 * at + 1];
}

/** Sets the bits of one case: in word `word` of every plane whose test gives that answer; planes lie `stride` apart. */
export function answerCase(
  answers: readonly FactAnswers[],
  lookup: FactLookup,
  planes: Uint32Array,
  stride: number,
  word: number,
  bit: number,
): void {
  for (const { fact, settled, tests } of answers) {
    const value = lookup(fact);
    if (value === undefined) continue;
    const known = settled.get(value);
    if (known) for (const slot of known) planes[slot * stride + word]! |= bit;
    else
      for (const { answer, at } of tests) {
        const truth = answer(value, lookup);
        if (truth !== 'unknown') planes[(truth ? 2 * at : 2 * at + 1) * stride + word]! |= bit;
      }
  }
}
