import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rulesFromSeeds } from './build.ts';
import { jsonSchemas } from './json-schema.ts';

// Run by `npm run seeds:schema`: writes the JSON Schemas that editors use into seeds/schema/.
const dir = new URL('../../seeds/schema/', import.meta.url);
const { records, problems } = await rulesFromSeeds(fileURLToPath(new URL('..', dir)));
if (!records) throw new Error(`the seeds cannot be read: ${JSON.stringify(problems.slice(0, 5))}`);
await mkdir(dir, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas(records.facts))) {
  await writeFile(new URL(name, dir), text);
  console.log(`wrote ${fileURLToPath(new URL(name, dir))}`);
}
