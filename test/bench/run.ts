import os from 'node:os';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { benchBlastRadius } from './blast-radius.ts';
import { benchBulk } from './bulk.ts';
import { benchNeo4jLoad } from './neo4j-load.ts';
import { benchOneCase } from './one-case.ts';
import { seedRecords } from './seed-rules.ts';
import { benchSavedQueries } from './saved-queries.ts';
import { benchStart } from './start.ts';
import { benchWhatIf } from './what-if.ts';

/** The day all answers are given for; fixed, so that figures of two versions compare. */
const days = { asOf: '2026-11-20', knownOn: '2026-11-20' };

const records = await seedRecords();
const rules = prepareRules(records);
console.log(`Tierwise bench · Node ${process.version} · ${os.cpus()[0]?.model ?? 'unknown processor'}\n`);
await benchOneCase(rules, days);
console.log();
benchBulk(rules, days);
console.log();
await benchWhatIf(records, rules, days);
console.log();
benchBlastRadius(records, rules, days);
console.log();
await benchStart(days);
console.log();
await benchNeo4jLoad();
console.log();
await benchSavedQueries();
