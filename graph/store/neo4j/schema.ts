import { markLabel } from '../mark.ts';
import type { Neo4jConnection } from './connection.ts';

const deadlineMs = 60_000;

/**
 * Makes what is missing of: a unique `id` for each label (which is also the index that loads and point reads
 * use), and an index on `name` for each label that has names. Changes nothing that is there.
 */
export async function ensureSchema(
  connection: Neo4jConnection,
  labels: string[],
  named: string[],
): Promise<void> {
  const wanted = new Map<string, string>();
  for (const label of [markLabel, ...labels]) {
    const name = `tierwise_${label}_id`;
    wanted.set(
      name,
      `CREATE CONSTRAINT \`${name}\` IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE`,
    );
  }
  for (const label of named) {
    const name = `tierwise_${label}_name`;
    wanted.set(name, `CREATE INDEX \`${name}\` IF NOT EXISTS FOR (n:\`${label}\`) ON (n.name)`);
  }

  const { rows } = await connection.run('READ', 'SHOW INDEXES YIELD name RETURN name', {}, deadlineMs);
  const present = new Set(rows.map(([name]) => name));
  for (const [name, statement] of wanted) {
    if (!present.has(name))
      await connection.run('WRITE', statement, {}, deadlineMs).catch(unlessMadeMeanwhile);
  }
  await connection.run('READ', 'CALL db.awaitIndexes(60)', {}, deadlineMs);
}

/** IF NOT EXISTS does not see what another process is making at the same moment. */
function unlessMadeMeanwhile(error: unknown): void {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code !== 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists') throw error;
}
