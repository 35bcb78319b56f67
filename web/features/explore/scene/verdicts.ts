import type { Verdict } from '../../../../graph/model/finding.ts';
import type { Outcome } from '../../../../graph/rules/outcome.ts';
import { verdictRelationship, verdictTypes } from '../../../../graph/rules/verdict-relationship.ts';
import { keyOf, refOf, verdictOf, type GraphEdge, type NodeKey } from './scene.ts';

/** What is known of one duty for one configuration on a day. */
export type DayVerdict = Pick<Outcome, 'verdict' | 'from' | 'until' | 'binding' | 'deciding' | 'possible'>;

/** Whether a type of relationship carries a verdict. */
export function isVerdictType(type: string): boolean {
  return (verdictTypes as readonly string[]).includes(type);
}

/**
 * The relationships with the verdicts of another day between these configurations and obligations, named by their ids.
 * They are made as the graph keeps them: what binds nobody, and what `verdictOf` knows nothing of, leaves none.
 */
export function withVerdicts(
  edges: readonly GraphEdge[],
  verdictOf: (configurationId: string, obligationId: string) => DayVerdict | null,
  configurations: readonly string[],
  obligations: readonly string[],
  situation: string,
): GraphEdge[] {
  const replaced = {
    Configuration: new Set(configurations),
    Obligation: new Set(obligations),
  };
  const others = edges.filter(({ type, from, to }) => {
    const [configuration, obligation] = [refOf(from), refOf(to)];
    return !(
      isVerdictType(type) &&
      configuration.label === 'Configuration' &&
      obligation.label === 'Obligation' &&
      replaced.Configuration.has(configuration.id) &&
      replaced.Obligation.has(obligation.id)
    );
  });
  const made = configurations.flatMap((configuration) =>
    obligations.flatMap((obligation) => {
      const verdict = verdictOf(configuration, obligation);
      const type = verdict && verdictRelationship(verdict);
      if (!type) return [];
      const from = keyOf({ label: 'Configuration', id: configuration });
      const to = keyOf({ label: 'Obligation', id: obligation });
      return [{ type, from, to, key: situation, properties: propertiesOf(verdict, situation) }];
    }),
  );
  return [...others, ...made];
}

/** The verdict on an obligation, where all the scene's verdicts on it agree; `null` where they differ or are none. */
export function verdictOn(edges: readonly GraphEdge[], obligation: NodeKey): Verdict | null {
  const found = new Set(
    edges.filter(({ type, to }) => to === obligation && isVerdictType(type)).map(verdictOf),
  );
  return found.size === 1 ? [...found][0]! : null;
}

/** The verdict between each configuration and obligation, under what tells the pair from all others. */
export function verdictsByPair(edges: readonly GraphEdge[]): Map<string, Verdict | null> {
  return new Map(
    edges
      .filter(({ type }) => isVerdictType(type))
      .map((edge) => [`${edge.from} > ${edge.to}`, verdictOf(edge)]),
  );
}

/** What is not known, and an empty list, leave no property. */
function propertiesOf(
  { verdict, from, until, binding, deciding }: DayVerdict,
  situation: string,
): GraphEdge['properties'] {
  return {
    situation,
    verdict,
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    binding,
    ...(deciding.length > 0 && { deciding }),
  };
}
