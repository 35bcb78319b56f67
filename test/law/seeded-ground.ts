import { Ground, groundOf } from '../../graph/changes/ground.ts';
import { lastPublication } from '../../graph/changes/change-days.ts';
import { effectOf } from '../../graph/changes/effect.ts';
import type { Flip, Turn } from '../../graph/changes/flips.ts';
import { occasionsOf } from '../../graph/changes/occasions.ts';
import { readCaseFacts } from '../../graph/rules/case-facts.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { checkSeeds } from '../../graph/seed/check.ts';
import { configureReleases } from '../../graph/seed/configure.ts';
import { seedsOf } from '../../graph/seed/records.ts';
import { ruleRecords } from '../../graph/seed/rulebase.ts';
import { seedsDir } from '../../server/project.ts';

/** The seeded rules, and the ground of every configuration in every situation. */
export async function seededGround() {
  const seeds = seedsOf((await checkSeeds(seedsDir)).set);
  const records = ruleRecords(seeds);
  const rules = prepareRules(records);
  const configurations = [
    ...new Map(configureReleases(seeds).map((each) => [each.configuration.id, each.configuration])).values(),
  ];
  const ground = groundOf(rules, configurations, seeds.situations);
  const known = lastPublication(rules);

  /** What an instrument flips by its publications, in any ground of these rules. */
  const flippedBy = (instrument: string, on: Ground = ground): Flip[] =>
    occasionsOf(rules, known)
      .filter((occasion) => occasion.by === 'publication' && occasion.instrument === instrument)
      .flatMap((occasion) => effectOf(on, occasion, known));

  /** The ground of one case. */
  const caseGround = (facts: Record<string, unknown>): Ground => {
    const read = readCaseFacts(facts, records.facts);
    if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
    return new Ground(rules, [{ configuration: 'case', situation: 'case', facts: read.facts }]);
  };
  return { seeds, rules, configurations, ground, flippedBy, caseGround };
}

/** A turn in a line: days of effect, what was said, what is said, and the direction. */
export function lineOf({ from, until, before, after, direction }: Turn): string {
  const said = (standing: Turn['before']) => {
    const start =
      standing!.verdict === 'upcoming' || standing!.verdict === 'applies' ? ` ${standing!.from}` : '';
    return `${standing!.verdict}${start}`;
  };
  return `${from ?? ''}..${until ?? ''} ${said(before)} > ${said(after)}: ${direction}`;
}
