import { z } from 'zod';
import type { Fact } from '../model/fact.ts';
import { SeedFile } from '../model/seed-file.ts';
import { caseFileSchema } from './case-schema.ts';

/**
 * JSON Schemas that editors use to complete and check the YAML, by file name under `seeds/schema/`. That of the cases
 * names the facts of the seeds.
 */
export function jsonSchemas(facts: readonly Fact[]): Record<string, string> {
  return {
    'case-file.schema.json': textOf(caseFileSchema(facts), 'Tierwise case file'),
    'seed-file.schema.json': textOf(SeedFile, 'Tierwise seed file'),
  };
}

/** Draft 7, which is what editors' YAML servers read; `input` leaves fields with a default optional. */
function textOf(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
