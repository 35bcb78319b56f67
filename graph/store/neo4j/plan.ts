import type { Plan as Neo4jPlan } from 'neo4j-driver';
import type { Plan } from '../port.ts';

/** A plan of Neo4j as the port gives it. `kind` is the database's word for what the query does; `?` when it says none. */
export function planOf(plan: Neo4jPlan | false | null | undefined, queryType: string): Plan {
  const steps: Plan['steps'] = [];
  const lines: string[] = [];
  const visit = ({ operatorType, arguments: given, children }: Neo4jPlan, depth: number): void => {
    const details = given as Record<string, unknown>;
    // `Expand(All)@neo4j`: the database that runs the step is no part of its name.
    const operator = operatorType.replace(/@.*$/, '');
    const rows = Number(details['EstimatedRows'] ?? 0);
    steps.push({ operator, rows });
    const what = details['Details'] === undefined ? '' : ` ${String(details['Details'])}`;
    lines.push(
      `${'  '.repeat(depth)}${operator}${what} (about ${Math.round(rows).toLocaleString('en')} rows)`,
    );
    children.forEach((child) => visit(child, depth + 1));
  };
  if (plan) visit(plan, 0);
  return { text: lines.join('\n'), kind: queryType ?? '?', steps };
}
