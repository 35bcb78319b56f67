import { Command } from 'commander';
import type { RuleRecords } from '../../graph/model/rulebase.ts';
import { assess } from '../../graph/rules/assess.ts';
import { withImpliedFacts } from '../../graph/rules/implied-facts.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { rankQuestions } from '../../graph/rules/questions.ts';
import { readCase, type CaseOptions } from './case.ts';
import { withExamples } from './examples.ts';
import { failConditions, judged } from './fail-on.ts';
import { loadRulebase, loadRules } from './rulebase.ts';

type Options = CaseOptions & { json?: true; failOn?: string[] };

/** `tierwise assess FILE`: every finding for a case, as lines or as the JSON of the API. */
export function assessCommand(): Command {
  return withExamples(caseOptions(new Command('assess')), [
    'assess case.yaml',
    'assess case.yaml --as-of 2026-11-20 --known-on 2026-11-20 --json',
    'assess cases.yaml --case TT-02',
    'assess README.md --fail-on applies:EU-AIA-53-1-a applies,undetermined:copyright',
  ])
    .description('every duty of a case: verdict, since when, why')
    .argument('<file>', 'case file, YAML or JSON, or a model card with the case under `tierwise`')
    .option('--json', 'the answer as the API gives it')
    .option(
      '--fail-on <conditions...>',
      'verdicts and an obligation, theme or place, such as applies:EU-AIA-53-1-a: end with 1 where one is so, with 3 where one may be',
    )
    .action(async (file: string, options: Options) => {
      // Only the JSON names the version, which takes the whole graph to know.
      const rulebase: RuleRecords & { version?: string } = await (options.json
        ? loadRulebase()
        : loadRules());
      const rules = prepareRules(rulebase);
      const conditions = failConditions(options.failOn ?? [], rules, rulebase.themes);
      const { facts, asOf, knownOn } = await readCase(file, options, rulebase.facts);
      const findings = assess(rules, facts, { asOf, knownOn });
      const questions = rankQuestions(findings, (fact) => facts.has(fact));
      if (options.json) {
        const known = Object.fromEntries(withImpliedFacts(facts, rules));
        const answer = { findings, facts: known, questions, asOf, knownOn, graphVersion: rulebase.version };
        console.log(JSON.stringify(answer, null, 2));
        return void judged(conditions, findings);
      }
      console.log(`As of ${asOf}, known on ${knownOn}.\n`);
      for (const finding of findings) {
        const flags = `${finding.contested ? ' (contested)' : ''}${finding.binding ? '' : ' (not binding)'}`;
        console.log(
          `${finding.verdict.padEnd(14)} ${finding.obligation.padEnd(16)} ${finding.title}${flags}`,
        );
        if (!['not-triggered', 'not-in-force'].includes(finding.verdict))
          console.log(`${' '.repeat(15)}${finding.because}`);
      }
      const [first] = questions;
      if (first) console.log(`\nFind out first: ${first.fact} (helps decide ${first.decides}).`);
      judged(conditions, findings);
    });
}

/** The options that say which case, on which days, in whose words. */
export function caseOptions(command: Command): Command {
  return command
    .option('--as-of <day>', 'the day in the world, YYYY-MM-DD (default: today)')
    .option('--known-on <day>', 'publications up to this day count (default: today)')
    .option('--vocabulary <name>', 'the names the facts use: eu, us or cn')
    .option('--case <id>', 'the case to take from a file with several');
}
