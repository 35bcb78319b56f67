import type { GraphEdge } from '../model/graph.ts';
import type { Configuration, Situation } from '../model/release.ts';
import { readCaseFacts } from '../rules/case-facts.ts';
import { outcomes, type Outcome } from '../rules/outcome.ts';
import type { Rules } from '../rules/prepare.ts';
import { verdictRelationship } from '../rules/verdict-relationship.ts';
import { edge, end } from './edges.ts';

/**
 * The findings of every configuration in every situation as edges, for one day and what is known on another, or on it.
 * What a situation states goes before what the configuration says.
 * Throws when a fact of either does not fit its declaration.
 */
export function materialise(
  configurations: readonly Configuration[],
  situations: readonly Situation[],
  rules: Rules,
  asOf: string,
  knownOn = asOf,
): GraphEdge[] {
  const declared = [...rules.facts.values()];
  return configurations.flatMap((configuration) =>
    situations.flatMap((situation) => {
      const stated = { ...configuration.facts, ...situation.facts };
      const { facts, problems } = readCaseFacts(stated, declared);
      if (problems.length > 0)
        throw new Error(
          `${configuration.id} in ${situation.id}: ${problems.map(({ message, mend }) => `${message}; ${mend}`).join('; ')}`,
        );
      return outcomes(rules, facts, { asOf, knownOn }).flatMap((outcome) =>
        edgeOf(outcome, configuration, situation),
      );
    }),
  );
}

function edgeOf(outcome: Outcome, configuration: Configuration, situation: Situation): GraphEdge[] {
  const type = verdictRelationship(outcome);
  if (!type) return [];
  return [
    edge(
      type,
      end('Configuration', configuration.id),
      end('Obligation', outcome.obligation),
      {
        situation: situation.id,
        verdict: outcome.verdict,
        from: outcome.from,
        until: outcome.until,
        binding: outcome.binding,
        deciding: outcome.deciding.length > 0 ? outcome.deciding : undefined,
      },
      situation.id,
    ),
  ];
}
