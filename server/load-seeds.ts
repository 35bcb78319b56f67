import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFromSeeds } from '../graph/seed/build.ts';
import type { Problem } from '../graph/seed/records.ts';
import { makeFolder } from '../graph/store/make-folder.ts';
import type { GraphStore } from '../graph/store/port.ts';
import { hashOf, seedsDir } from './project.ts';

/** Seeds with mistakes in them, which are never loaded. */
export class SeedsError extends Error {
  constructor(problems: readonly Problem[]) {
    const lines = problems.slice(0, 20).map(lineOf);
    if (problems.length > 20) lines.push(`… and ${problems.length - 20} more`);
    super(`The seeds have mistakes:\n${lines.join('\n')}`);
  }
}

/** One problem as one line: file, line, path, what is wrong, how to mend it. */
export function lineOf({ file, line, path, message, mend }: Problem): string {
  const place = [`seeds/${file}:${line}`, path].join(' ').trimEnd();
  return `${place}: ${message}. Mend: ${mend}${mend.endsWith('?') ? '' : '.'}`;
}

/**
 * Brings the store to hold the seeds. What was built from which seeds is kept beside the data, so that an unchanged
 * start does not build the graph again. Rejects with `SeedsError` or a `StoreError`.
 */
export async function loadSeeds(
  store: GraphStore,
  dataDir: string,
  say: (line: string) => void,
): Promise<void> {
  const mark = join(dataDir, 'loaded.json');
  const seeds = await hashOf(['seeds', 'graph/model', 'graph/rules', 'graph/seed', 'graph/store']);
  const loaded = await store.version();
  const known = await readFile(mark, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (loaded !== null && known?.seeds === seeds && known.version === loaded) return;

  const { graph, problems } = await buildFromSeeds(seedsDir);
  if (!graph) throw new SeedsError(problems);
  if (loaded !== graph.version) {
    say(`Loading ${graph.nodes.length} nodes and ${graph.edges.length} relationships …`);
    await store.load(graph);
  }
  // Without the mark the next start takes a little longer, which is no reason not to start now.
  await makeFolder(dataDir)
    .then(() => writeFile(mark, JSON.stringify({ seeds, version: graph.version })))
    .catch(() => {});
}
