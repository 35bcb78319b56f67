import type { RuleRecords } from '../../graph/model/rulebase.ts';
import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import { rulesFromSeeds } from '../../graph/seed/build.ts';

/** The rules of the seeds that ship with the project. Rejects when the seeds have a mistake. */
export async function seedRules(dir = 'seeds'): Promise<Rules> {
  return prepareRules(await seedRecords(dir));
}

/** The records they are made from. Rejects when the seeds have a mistake. */
export async function seedRecords(dir = 'seeds'): Promise<RuleRecords> {
  const { records, problems } = await rulesFromSeeds(dir);
  if (!records) throw new Error(`the seeds have ${problems.length} mistakes; run npm run seeds:check`);
  return records;
}
