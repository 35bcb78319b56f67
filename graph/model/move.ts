import { z } from 'zod';
import { Id } from './basics.ts';

/** What people call the change: of the licence, of what is public, of the price, the channel or the compute. */
export const MoveKind = z.enum(['licence', 'components', 'price', 'channel', 'compute', 'other']);
export type MoveKind = z.infer<typeof MoveKind>;

const Word = z.union([z.boolean(), z.string()]);
const Words = z.array(z.string());

/**
 * Says that whoever releases a model can choose a fact, and how a what-if changes it. A fact without one stays as it
 * is: nobody can move a seat, a revenue, or the data a model was trained on.
 */
export const Move = z.strictObject({
  kind: MoveKind,
  /** Whether it is tried where a question names no moves. */
  by_default: z.boolean(),
  /** Whose choice it is, or what the change means. */
  why: z.string(),
  /**
   * The values to try, most usual first, where those of the type are too many or not all a choice. Licences stand for
   * their terms: one for each combination of terms that some rule tells apart.
   */
  values: z
    .array(z.union([Word, Words]))
    .min(1)
    .optional(),
  /**
   * Values from open to closed, equally closed ones in a list; a set is as closed as its most closed word.
   * `licence-terms` orders licences by what they grant and limit. Without it no value is more closed than another.
   */
  closing: z
    .strictObject({
      order: z.union([z.literal('licence-terms'), z.array(z.union([Word, Words.min(1)])).min(2)]),
      why: z.string(),
    })
    .optional(),
  /** Stated facts that move along where they state the same figure. */
  with: z.array(Id).min(1).optional(),
  /** Stated facts that spoke of the value before, and fall away with it. */
  replaces: z.array(Id).min(1).optional(),
});
export type Move = z.infer<typeof Move>;
