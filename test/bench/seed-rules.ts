import { prepareRules, type Rules } from '../../graph/rules/prepare.ts';
import { buildFromSeeds } from '../../graph/seed/build.ts';

/** The rules of the seeds that ship with the project. Rejects when the seeds have a mistake. */
export async function seedRules(dir = 'seeds'): Promise<Rules> {
  const { rulebase, problems } = await buildFromSeeds(dir);
  if (!rulebase) throw new Error(`the seeds have ${problems.length} mistakes; run npm run seeds:check`);
  return prepareRules(rulebase);
}
