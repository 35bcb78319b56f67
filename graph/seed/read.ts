import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { collections, Manifest, yamlCollections, type YamlCollection } from '../model/seed-file.ts';
import { readQueryText } from '../queries/read-query.ts';
import { nearest } from '../rules/nearest.ts';
import {
  collectionNames,
  problemAt,
  type Path,
  type Problem,
  type SeedRecord,
  type SeedSet,
} from './records.ts';
import { fit } from './schema-problems.ts';
import { readYamlText } from './yaml-text.ts';

/** The text of one seed file; `file` is its name relative to the seed folder. */
export type SeedText = { file: string; text: string };

/** The file that names the edition of the seeds and the day of the findings. */
export const manifestFile = 'manifest.yaml';

/**
 * Reads every YAML file and saved query under a seed folder (`schema/` apart), in the order of their names.
 * Mistakes in the files become problems. Rejects only when the folder itself cannot be read.
 */
export async function readSeedTexts(dir: string): Promise<SeedText[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|cypher)$/.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('schema/'))
    .sort();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(dir, file), 'utf8') })));
}

/** The records of seed files that fit their schemas, and a problem for each mistake in the others. */
export function readSeeds(texts: readonly SeedText[]): SeedSet & { problems: Problem[] } {
  const records: SeedRecord[] = [];
  const ids = new Map(collectionNames.map((name) => [name, new Set<string>()]));
  const problems: Problem[] = [];
  let manifest: Manifest | null = null;
  let allIds = true;
  for (const { file, text } of texts) {
    if (file.endsWith('.cypher')) {
      const query = readQueryText(text, file);
      ids.get('saved_queries')!.add(query.slug);
      problems.push(...query.problems);
      if (query.record) records.push({ collection: 'saved_queries', record: query.record, at: query.at });
      continue;
    }
    const yaml = readYamlText(text, file);
    if (yaml.problems.length > 0) {
      problems.push(...yaml.problems);
      allIds = false;
      continue;
    }
    const report = (path: Path, message: string, mend: string) =>
      problems.push(problemAt(yaml.at(path), message, mend));
    if (file === manifestFile) {
      const fitted = fit(Manifest, yaml.value);
      fitted.problems.forEach(({ path, message, mend }) => report(path, message, mend));
      manifest = fitted.record;
      continue;
    }
    const lost = (...problem: Parameters<typeof report>) => {
      report(...problem);
      allIds = false;
    };
    for (const [name, list] of listsOf(yaml.value, lost))
      list.forEach((value, index) => {
        const id = (value as { id?: unknown } | null)?.id;
        if (typeof id === 'string') ids.get(name)!.add(id);
        const { record, problems: wrong } = fit<unknown>(collections[name].record, value);
        wrong.forEach(({ path, message, mend }) => report([name, index, ...path], message, mend));
        if (wrong.length > 0) return;
        const at = (...path: Path) => yaml.at([name, index, ...path]);
        records.push({ collection: name, record, at } as SeedRecord);
      });
  }
  return { records, ids, manifest, allIds, whole: problems.length === 0, problems };
}

/** The collections of one file; what is no collection is reported. */
function listsOf(
  value: unknown,
  report: (path: Path, message: string, mend: string) => void,
): [YamlCollection, unknown[]][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(
      [],
      'a seed file must be a mapping of collections',
      `start with one of: ${yamlCollections.join(', ')}`,
    );
    return [];
  }
  return Object.entries(value).flatMap(([name, list]): [YamlCollection, unknown[]][] => {
    if (!(yamlCollections as string[]).includes(name)) {
      const near = nearest(name, yamlCollections);
      report(
        [name],
        `\`${name}\` is not a collection`,
        near ? `did you mean \`${near}\`?` : `use one of: ${yamlCollections.join(', ')}`,
      );
      return [];
    }
    if (!Array.isArray(list) || list.length === 0) {
      report(
        [name],
        `\`${name}\` must hold a list of records`,
        'list at least one record, or remove the line',
      );
      return [];
    }
    return [[name as YamlCollection, list]];
  });
}
