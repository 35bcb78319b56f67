import { Command } from 'commander';
import { assess } from '../../graph/rules/assess.ts';
import { explainInWords } from '../../graph/rules/explain-in-words.ts';
import { nearest } from '../../graph/rules/nearest.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { caseOptions } from './assess.ts';
import { readCase, type CaseOptions } from './case.ts';
import { withExamples } from './examples.ts';
import { InputError } from './input.ts';
import { loadRules } from './rulebase.ts';

/** `tierwise explain FILE OBLIGATION`: the whole tree of one finding. */
export function explainCommand(): Command {
  return withExamples(caseOptions(new Command('explain')), [
    'explain case.yaml EU-AIA-53-1-a',
    'explain cases.yaml EU-AIA-53-1-a --case TT-02 --as-of 2026-11-20',
  ])
    .description('why one duty has its verdict: the whole tree, with sources')
    .argument('<file>', 'case file, YAML or JSON')
    .argument('<obligation>', 'such as EU-AIA-53-1-a')
    .action(async (file: string, id: string, options: CaseOptions) => {
      const records = await loadRules();
      const { facts, asOf, knownOn } = await readCase(file, options, records.facts);
      const findings = assess(prepareRules(records), facts, { asOf, knownOn });
      const finding = findings.find(({ obligation }) => obligation === id);
      if (!finding) {
        const near = nearest(
          id,
          findings.map(({ obligation }) => obligation),
        );
        throw new InputError(`There is no obligation "${id}".${near ? ` Did you mean ${near}?` : ''}`);
      }
      console.log(explainInWords(finding));
    });
}
