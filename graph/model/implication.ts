import { z } from 'zod';
import { Id, Sources } from './basics.ts';
import { Condition } from './condition.ts';
import { FactValue } from './fact.ts';

/** What is said of the other fact: a value, or that it lies on one side of a third. */
const Consequence = z.union([
  z.strictObject({ fact: Id, is: FactValue }),
  z.strictObject({ fact: Id, 'at-most': z.strictObject({ fact: Id }) }),
  z.strictObject({ fact: Id, 'at-least': z.strictObject({ fact: Id }) }),
]);
export type Consequence = z.infer<typeof Consequence>;

/**
 * What stated facts say of another by their meaning and not by any law: who keeps a service overseas offers none in
 * the mainland, and what one actor spent on training is no more than what all spent. It speaks only where the other
 * fact is not stated. `when` tests facts alone, no definitions.
 */
export const Implication = z.strictObject({
  id: Id,
  meaning: z.string(),
  when: Condition.optional(),
  says: Consequence,
  sources: Sources,
});
export type Implication = z.infer<typeof Implication>;
