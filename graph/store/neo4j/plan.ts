import type { Plan as Neo4jPlan } from 'neo4j-driver';
import type { Plan } from '../port.ts';

/** A plan of Neo4j as the port gives it. `kind` is the database's word for what the query does; `?` when it says none. */
export function planOf(plan: Neo4jPlan | false | null | undefined, queryType: string): Plan {
  const steps: Plan['steps'] = [];
  const visit = ({ operatorType, arguments: details, children }: Neo4jPlan): void => {
    steps.push({
      // `Expand(All)@neo4j`: the database that runs the step is no part of its name.
      operator: operatorType.replace(/@.*$/, ''),
      rows: Number((details as Record<string, unknown>)['EstimatedRows'] ?? 0),
    });
    children.forEach(visit);
  };
  if (plan) visit(plan);
  const details = plan ? (plan.arguments as Record<string, unknown>) : {};
  return { text: String(details['string-representation'] ?? '').trim(), kind: queryType ?? '?', steps };
}
