import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFromSeeds } from '../seed/build.ts';
import { openStore } from '../store/open.ts';
import { answerExamples } from './answer-examples.ts';
import { queriesPage } from './page.ts';

// Run by `npm run queries:docs`: answers the examples over the seeds and writes docs/queries.md.
const { graph, seeds, manifest, problems } = await buildFromSeeds(
  fileURLToPath(new URL('../../seeds', import.meta.url)),
);
if (!graph) {
  console.error(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  process.exit(1);
}
const dataDir = await mkdtemp(join(tmpdir(), 'tierwise-queries-'));
try {
  const store = await openStore({ dataDir });
  try {
    await store.load(graph);
    const page = new URL('../../docs/queries.md', import.meta.url);
    await writeFile(page, queriesPage(await answerExamples(store, seeds.saved_queries, manifest.as_of)));
    console.log(`wrote ${fileURLToPath(page)}`);
  } finally {
    await store.close();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
