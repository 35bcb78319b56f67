import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './json-schema.ts';

// Run by `npm run seeds:schema`: writes the JSON Schemas that editors use into seeds/schema/.
const dir = new URL('../../seeds/schema/', import.meta.url);
await mkdir(dir, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(name, dir), text);
  console.log(`wrote ${fileURLToPath(new URL(name, dir))}`);
}
