import { Command, Option } from 'commander';
import { dayOf } from '../../graph/compare/address.ts';
import { answerComparison } from '../compare.ts';
import type { CompareRequest } from '../../graph/compare/request.ts';
import { compareFile, compareForms, type CompareForm } from '../../graph/exchange/compare-file.ts';
import { CompareKind } from '../../graph/model/compare-seeds.ts';
import { Knowledge } from '../knowledge.ts';
import { today } from '../today.ts';
import { readCase } from './case.ts';
import { compareInWords } from './compare-words.ts';
import { withExamples } from './examples.ts';
import { withData, withGraph } from './with-graph.ts';
import { refuseUnwritable, writeOut } from './write-file.ts';

type Options = {
  data: string;
  preset?: string;
  by?: CompareKind;
  across?: CompareKind;
  case?: string;
  start?: string;
  model?: string;
  situation?: string;
  vocabulary?: string;
  jurisdictions?: string;
  tiers?: string;
  models?: string;
  days?: string;
  themes?: string;
  asOf?: string;
  knownOn?: string;
  differences?: boolean;
  all?: boolean;
  json?: boolean;
  csv?: boolean;
  format?: CompareForm | 'json';
  out?: string;
};

const kinds = CompareKind.options;
const lists = 'separated by commas';

/** `tierwise compare [FILE]`: one case in several columns, as a table, as data or as a file. */
export function compareCommand(): Command {
  return withExamples(withData(new Command('compare')), [
    'compare --preset g7-tiers --differences',
    'compare --preset one-model-everywhere --model falcon-40b',
    'compare case.yaml --by jurisdictions --jurisdictions EU,US-CA,CN,AE',
    'compare --by models --models pythia,llama-2-70b --situation provider-in-eu --themes documentation,data',
    'compare --by days --days 2026-09-01@2026-07-01,2026-09-01@2026-08-01 --model deepseek-r1',
    'compare --preset g7-tiers --format docx --out tiers.docx',
  ])
    .description('one case in several legal orders, degrees of openness, models or days, by theme and rule')
    .argument('[file]', 'case file, YAML or JSON: its facts go before model and situation')
    .option('--preset <id>', 'a comparison to start from; the other options go before it')
    .addOption(new Option('--by <kind>', 'what the columns are').choices(kinds))
    .addOption(new Option('--across <kind>', 'what the columns are grouped by').choices(kinds))
    .option('--start <id>', 'the case: a preset of the check page')
    .option('--model <id>', 'the case: the first release of a model')
    .option('--situation <id>', 'who acts')
    .option('--jurisdictions <ids>', `legal orders, ${lists}; a state with its parts`)
    .option('--tiers <ids>', `degrees of openness, ${lists} (default: all)`)
    .option('--models <ids>', `models to compare, ${lists}`)
    .option('--days <days>', `days as YYYY-MM-DD or YYYY-MM-DD@KNOWN, ${lists}`)
    .option('--themes <ids>', `themes, ${lists}; a broad one stands for those under it`)
    .option('--as-of <day>', 'the day in the world, YYYY-MM-DD (default: today)')
    .option('--known-on <day>', 'publications up to this day count (default: today)')
    .option('--vocabulary <name>', 'the names the facts of the file use: eu, us or cn')
    .option('--case <id>', 'the case to take from a file with several')
    .option('--differences', 'only what differs between the columns of a group')
    .option('--all', 'also themes and rules that do not reach the case')
    .option('--json', 'as JSON, as the API answers')
    .addOption(new Option('--csv', 'as CSV, a finding a line').conflicts('json'))
    .addOption(
      new Option('--format <form>', 'as a file')
        .choices(['json', ...Object.keys(compareForms)])
        .conflicts(['json', 'csv']),
    )
    .option('--out <file>', 'write it to a file')
    .action(async (file: string | undefined, options: Options) => {
      const form = options.json ? 'json' : options.csv ? 'csv' : options.format;
      refuseUnwritable(form, options.out);
      const answer = await withGraph(options.data, async ({ store }) => {
        const knowledge = new Knowledge(store);
        return answerComparison(knowledge, await requestOf(file, options, knowledge));
      });
      const told =
        form === undefined
          ? compareInWords(answer)
          : form === 'json'
            ? `${JSON.stringify(answer, null, 2)}\n`
            : compareFile(answer, form);
      if (options.out === undefined) return void process.stdout.write(told);
      await writeOut(options.out, told);
      console.error(`${options.out}: ${answer.title}, from graph ${answer.graphVersion}.`);
    });
}

/** What the options ask. The days of a case file hold where no option names others. */
async function requestOf(
  file: string | undefined,
  options: Options,
  knowledge: Knowledge,
): Promise<CompareRequest> {
  const { rulebase } = await knowledge.current();
  const read = file === undefined ? undefined : await readCase(file, options, rulebase.facts);
  const listOf = (text: string | undefined) => text?.split(',').map((id) => id.trim());
  return {
    preset: options.preset,
    by: options.by,
    across: options.across,
    case: options.start,
    model: options.model,
    situation: options.situation,
    facts: read && Object.fromEntries([...read.facts].map(([fact, { value }]) => [fact, value])),
    jurisdictions: listOf(options.jurisdictions),
    tiers: listOf(options.tiers),
    models: listOf(options.models),
    days: listOf(options.days)?.map(dayOf),
    themes: listOf(options.themes),
    asOf: read?.asOf ?? options.asOf ?? today(),
    knownOn: read?.knownOn ?? options.knownOn ?? today(),
    differences: options.differences ?? false,
    all: options.all ?? false,
  };
}
