import { z } from 'zod';
import { isRealDate, isRealDay } from './calendar.ts';

/** Lower-case or sheet-style identifier, stable for ever: `EU-AIA-53-1-a`, `gpai-model`, `licence_grants.access`. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'use letters, digits, dot, dash, plus or underscore only')
  .max(120);

/** A full ISO day, `2025-08-02`, that exists in the calendar. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write the day as YYYY-MM-DD', abort: true })
  .refine(isRealDay, 'this day does not exist in the calendar');
export type IsoDate = z.infer<typeof IsoDate>;

/** An ISO day, month or year. A month or year stands for every day in it: what is not known is not filled in. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'write a date as YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
  .refine(isRealDate, 'this date does not exist in the calendar');
export type PartialDate = z.infer<typeof PartialDate>;

/** How firmly a statement is held: read in the official text, in an account of it, or only known to the author. */
export const Confidence = z.enum(['primary', 'secondary', 'own-knowledge']);
export type Confidence = z.infer<typeof Confidence>;

/** Where a statement comes from: a `Source` record, the place in it, the day it was checked and how firmly it is held. */
export const SourceRef = z.strictObject({
  source: Id,
  pinpoint: z.string().optional(),
  checked: IsoDate,
  confidence: Confidence,
  note: z.string().optional(),
});
export type SourceRef = z.infer<typeof SourceRef>;

/** At least one source: nothing unsourced enters the graph. */
export const Sources = z.array(SourceRef).min(1, 'name at least one source');
