import { Command, Option } from 'commander';
import type { Rulebase } from '../../graph/model/rulebase.ts';
import { Knowledge } from '../knowledge.ts';
import { reportOnCase, reportOnModel, type Reported } from '../report.ts';
import { reportFile, reportForms, type ReportForm } from '../report-file.ts';
import { caseOptions } from './assess.ts';
import { day, readCase, type CaseOptions } from './case.ts';
import { withExamples } from './examples.ts';
import { InputError } from './input.ts';
import { withData, withGraph } from './with-graph.ts';
import { refuseUnwritable, writeOut } from './write-file.ts';

type Options = CaseOptions & {
  data: string;
  model?: string;
  situation?: string;
  jurisdictions?: string;
  format?: ReportForm;
  out?: string;
};

/** `tierwise report [FILE]`: a brief on one case or one model, as a file. */
export function reportCommand(): Command {
  return withExamples(withData(caseOptions(new Command('report'))), [
    'report case.yaml --out brief.html',
    'report case.yaml --as-of 2026-11-20 --known-on 2026-11-20 --format pdf --out brief.pdf',
    'report --model pythia --situation provider-in-eu --jurisdictions EU --out pythia.docx',
  ])
    .description('a brief on a case or a model: what applies, is exempt, is coming, is unknown and contested')
    .argument('[file]', 'case file, YAML or JSON')
    .option('--model <id>', 'in place of a file: the first release of a model')
    .option('--situation <id>', 'who acts, for a model (default: its provider)')
    .option('--jurisdictions <ids>', 'legal orders, separated by commas (default: all)')
    .addOption(
      new Option('--format <form>', 'the form (default: by the ending of --out, or else html)').choices(
        Object.keys(reportForms),
      ),
    )
    .option('--out <file>', 'write it to a file')
    .action(async (file: string | undefined, options: Options) => {
      if ((file === undefined) === (options.model === undefined))
        throw new InputError('Name a case file or, with --model, a model; one of them.');
      if (file !== undefined && options.situation !== undefined)
        throw new InputError('--situation: a case file says itself who acts; it goes with --model.');
      const form = options.format ?? formOf(options.out);
      refuseUnwritable(form, options.out);
      const { told, document, version } = await withGraph(options.data, async ({ store }) => {
        const knowledge = new Knowledge(store);
        const { rulebase } = await knowledge.current();
        const { document } = await reported(file, options, knowledge, rulebase);
        return { told: await reportFile(document, form), document, version: rulebase.version };
      });
      if (options.out === undefined) return void process.stdout.write(told);
      await writeOut(options.out, told);
      console.error(`${options.out}: ${document.title}, from graph ${version}.`);
    });
}

function formOf(out: string | undefined): ReportForm {
  const ending = out?.split('.').at(-1)?.toLowerCase();
  return ending !== undefined && ending in reportForms ? (ending as ReportForm) : 'html';
}

async function reported(
  file: string | undefined,
  options: Options,
  knowledge: Knowledge,
  rulebase: Rulebase,
): Promise<Reported> {
  const { model, situation, asOf, knownOn } = options;
  const jurisdictions = options.jurisdictions?.split(',').map((id) => id.trim());
  if (file === undefined)
    return reportOnModel(knowledge, { id: model!, situation, jurisdictions, ...daysOf({ asOf, knownOn }) });
  const read = await readCase(file, options, rulebase.facts);
  const facts = Object.fromEntries([...read.facts].map(([fact, { value }]) => [fact, value]));
  return reportOnCase(knowledge, { facts, jurisdictions, asOf: read.asOf, knownOn: read.knownOn });
}

function daysOf(days: { asOf: string | undefined; knownOn: string | undefined }) {
  return { asOf: day('--as-of', days.asOf), knownOn: day('--known-on', days.knownOn) };
}
