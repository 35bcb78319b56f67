import { Command } from 'commander';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { runCases, type CaseReport } from '../../graph/rules/run-cases.ts';
import { today } from '../today.ts';
import { readCaseFile } from './case.ts';
import { withExamples } from './examples.ts';
import { loadRules } from './rulebase.ts';

/** `tierwise test FILE…`: runs case files and reports agreement case by case. */
export function testCommand(): Command {
  return withExamples(
    new Command('test'),
    ['test cases.yaml', 'test cases/*.yaml --json'],
    'Exit code: 0 all agree, 1 a row disagrees, an obligation is not known or a fact cannot be read, 2 a file cannot be used.',
  )
    .description('run case files and compare the answers expected in them')
    .argument('<files...>', 'case files, YAML or JSON')
    .option('--json', 'the report as JSON')
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const cases = (await Promise.all(files.map(readCaseFile))).flat();
      const report = runCases(prepareRules(await loadRules()), cases, today());
      if (json) console.log(JSON.stringify(report, null, 2));
      else printReport(report);
      // A case whose facts cannot all be read is not the case that was meant, whatever its rows say.
      const misread = report.cases.some(({ problems = [] }) => problems.length > 0);
      if (report.disagreed > 0 || report.missing > 0 || misread) process.exitCode = 1;
    });
}

function printReport({ agreed, disagreed, missing, cases }: CaseReport): void {
  for (const { id, rows, problems = [] } of cases) {
    const wrong = rows.filter(({ agrees }) => !agrees);
    console.log(
      `${wrong.length + problems.length === 0 ? '✓' : '✗'} ${id}  ${rows.length - wrong.length} of ${rows.length}`,
    );
    for (const row of wrong)
      console.log(
        `    ${row.obligation}: ${row.missing ? 'not known' : `expected ${row.expected}, got ${row.got}`} (${row.confidence ?? 'no'} confidence)`,
      );
    for (const { field, message, mend } of problems) console.log(`    facts.${field}: ${message}; ${mend}`);
  }
  console.log(`\n${agreed} agreed, ${disagreed} disagreed, ${missing} missing.`);
}
