import { stat } from 'node:fs/promises';
import type { Edition } from '../../graph/changes/editions.ts';
import type { RuleRecords } from '../../graph/model/rulebase.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { checkSeeds } from '../../graph/seed/check.ts';
import { configureReleases } from '../../graph/seed/configure.ts';
import { seedsOf } from '../../graph/seed/records.ts';
import { ruleRecords } from '../../graph/seed/rulebase.ts';
import { InputError } from './input.ts';

/** An edition of the seeds as read from a folder, with its records and its name. */
export type ReadEdition = Edition & { name: string; records: RuleRecords };

/** Reads the seeds of a folder. Throws an `InputError` where it is none or its seeds have mistakes. */
export async function readEdition(dir: string): Promise<ReadEdition> {
  const isFolder = await stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new InputError(`${dir}: there is no such folder of seeds.`);
  const { set, problems } = await checkSeeds(dir);
  const [first] = problems;
  if (first || !set.manifest)
    throw new InputError(
      `${dir}: the seeds have ${problems.length} mistakes, the first at ${first?.file}:${first?.line}: ${first?.message}. Mend: ${first?.mend}.`,
    );
  const seeds = seedsOf(set);
  const records = ruleRecords(seeds);
  const modelOf = new Map(
    seeds.models.flatMap(({ id, name, releases }) =>
      releases.map((release) => [release.id, { id, name }] as const),
    ),
  );
  return {
    name: set.manifest.edition,
    records,
    rules: prepareRules(records),
    situations: seeds.situations,
    releases: configureReleases(seeds).map(({ release, configuration }) => ({
      release,
      model: modelOf.get(release)!,
      configuration,
    })),
  };
}
