import { checkSeeds } from './graph/seed/check.ts';
import { seedsOf } from './graph/seed/records.ts';
import { rulebaseFromSeeds } from './graph/seed/rulebase.ts';
import { scoreOf } from './test/mutation/score.ts';
import { CaseFile } from './graph/model/case-file.ts';
import { prepareRules } from './graph/rules/prepare.ts';
import { runCases } from './graph/rules/run-cases.ts';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
const { set } = await checkSeeds('seeds');
const rb = rulebaseFromSeeds(seedsOf(set), 'x');
const files = process.argv.slice(2);
const only = process.env.ONLY ? new RegExp(process.env.ONLY) : null;
if (only) rb.obligations = rb.obligations.filter((o) => only.test(o.id));
const cases = files.flatMap((f) => CaseFile.parse(parse(readFileSync(f, 'utf8'))).cases);
const rep = runCases(prepareRules(rb), cases, '2026-11-20');
console.log(rep.agreed, rep.disagreed, rep.missing);
for (const c of rep.cases) { for (const r of c.rows) if (!r.agrees && !r.missing) console.log(c.id, r.obligation, r.expected, r.got, r.confidence); for (const p of c.problems ?? []) console.log(c.id, JSON.stringify(p)); }
if (process.env.MUT) { const s = scoreOf(rb, cases, '2026-11-20'); console.log(s.killed, s.total, (s.killed / s.total).toFixed(3)); console.log(s.survivors.join('\n')); }
