import { z } from 'zod';
import { Id, PartialDate } from './basics.ts';

/** The right-hand side of a numeric test: a figure, or another fact times a factor (one third of the original compute). */
const Bound = z.union([z.number(), z.strictObject({ fact: Id, times: z.number().positive().default(1) })]);
export type Bound = z.infer<typeof Bound>;

const Word = z.union([z.boolean(), z.string()]);
const note = { cite: z.string().optional(), note: z.string().optional() };

/** One test on one fact. `above` and `below` are strict; `at-least` and `at-most` include the bound; `before` excludes the day, `from-day` includes it. */
export const FactTest = z.union([
  z.strictObject({ fact: Id, is: Word, ...note }),
  z.strictObject({ fact: Id, 'one-of': z.array(Word).min(1), ...note }),
  z.strictObject({ fact: Id, includes: z.string(), ...note }),
  z.strictObject({ fact: Id, 'includes-any': z.array(z.string()).min(1), ...note }),
  z.strictObject({ fact: Id, above: Bound, ...note }),
  z.strictObject({ fact: Id, 'at-least': Bound, ...note }),
  z.strictObject({ fact: Id, below: Bound, ...note }),
  z.strictObject({ fact: Id, 'at-most': Bound, ...note }),
  z.strictObject({ fact: Id, before: PartialDate, ...note }),
  z.strictObject({ fact: Id, 'from-day': PartialDate, ...note }),
]);
export type FactTest = z.infer<typeof FactTest>;

/**
 * A legal condition as data.
 * - `all`, `any`, `not`: Kleene's three-valued connectives.
 * - `definition`: a named legal test.
 * - a fact test.
 * - `always`: a constant, for duties and readings without a condition of their own.
 * - `rebuttable`: a legal test on stated facts that overrides a proxy: its value when its facts are known,
 *   else that of `otherwise`. Used where guidance gives a figure and the law a test.
 */
export type Condition =
  | FactTest
  | { all: Condition[]; cite?: string | undefined; note?: string | undefined }
  | { any: Condition[]; cite?: string | undefined; note?: string | undefined }
  | { not: Condition; cite?: string | undefined; note?: string | undefined }
  | { definition: string; cite?: string | undefined; note?: string | undefined }
  | { always: boolean; cite?: string | undefined; note?: string | undefined }
  | {
      rebuttable: { test: FactTest; otherwise: Condition };
      cite?: string | undefined;
      note?: string | undefined;
    };

export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      FactTest,
      z.strictObject({ all: z.array(Condition).min(1), ...note }),
      z.strictObject({ any: z.array(Condition).min(1), ...note }),
      z.strictObject({ not: Condition, ...note }),
      z.strictObject({ definition: Id, ...note }),
      z.strictObject({ always: z.boolean(), ...note }),
      z.strictObject({ rebuttable: z.strictObject({ test: FactTest, otherwise: Condition }), ...note }),
    ]),
  )
  .meta({ id: 'Condition' });
