import { z } from 'zod';
import { CaseFile } from '../model/case-file.ts';
import { SeedFile } from '../model/seed-file.ts';

/** JSON Schemas that editors use to complete and check the YAML, by file name under `seeds/schema/`. */
export function jsonSchemas(): Record<string, string> {
  return {
    'case-file.schema.json': textOf(CaseFile, 'Tierwise case file'),
    'seed-file.schema.json': textOf(SeedFile, 'Tierwise seed file'),
  };
}

/** Draft 7, which is what editors' YAML servers read; `input` leaves fields with a default optional. */
function textOf(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
