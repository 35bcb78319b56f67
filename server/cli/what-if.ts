import { Command, Option } from 'commander';
import type { RuleRecords } from '../../graph/model/rulebase.ts';
import type { Question } from '../../graph/rules/outcome.ts';
import { prepareRules } from '../../graph/rules/prepare.ts';
import { couldClose } from '../../graph/rules/what-if/could-close.ts';
import { firstUnknown } from '../../graph/rules/what-if/first-unknown.ts';
import { ProblemError } from '../errors.ts';
import { movesOf, obligationsOf, wished, withinWork, type Asked, type Wish } from '../what-if.ts';
import { caseOptions } from './assess.ts';
import { readCase, type CaseOptions } from './case.ts';
import { withExamples } from './examples.ts';
import { InputError } from './input.ts';
import { closable, unknownFacts, wishes } from './print-what-if.ts';
import { loadRulebase, loadRules } from './rulebase.ts';

type Options = CaseOptions & {
  lift?: string[];
  most?: number;
  close?: true;
  before?: string[];
  unknown?: true;
  move?: string[];
  jurisdiction?: string[];
  json?: true;
};

/** `tierwise what-if FILE`: what would have to change, what could be closed, what to find out first. */
export function whatIfCommand(): Command {
  const command = caseOptions(new Command('what-if'))
    .description('the smallest changes that lift duties, what could be closed, and what to find out first')
    .argument('<file>', 'case file, YAML or JSON')
    .option('--lift <ids...>', 'obligations to lift, or themes for all duties on them')
    .addOption(
      new Option('--most [facts]', 'what lifts most, with up to so many facts changed')
        .preset(1)
        .argParser(upToThree),
    )
    .option('--close', 'what could be closed before a duty appears')
    .option(
      '--before <ids...>',
      'with --close: obligations or themes before which it stops (default: any duty)',
    )
    .option('--unknown', 'which unknown fact settles most')
    .option(
      '--move <facts...>',
      'the facts allowed to move (default: licence, parts, price, channel, compute)',
    )
    .option('--jurisdiction <ids...>', 'the places asked about (default: all)')
    .option('--json', 'the answer as the API gives it')
    .action(whatIf);
  return withExamples(command, [
    'what-if case.yaml --lift EU-AIA-53-1-a EU-AIA-53-1-b',
    'what-if case.yaml --lift documentation --jurisdiction EU --move licence_id monetisation',
    'what-if case.yaml --most 2 --json',
    'what-if case.yaml --close',
    'what-if case.yaml --close --before EU-AIA-53-1-a',
    'what-if case.yaml --unknown',
  ]);
}

async function whatIf(file: string, options: Options): Promise<void> {
  const asked = [options.lift, options.most, options.close, options.unknown].filter(
    (one) => one !== undefined,
  );
  if (asked.length !== 1)
    throw new InputError('Say what is asked: one of --lift, --most, --close and --unknown.');
  if (options.before && !options.close) throw new InputError('--before goes with --close.');
  // Only the JSON names the version, which takes the whole graph to know.
  const records: RuleRecords & { version?: string } = await (options.json ? loadRulebase() : loadRules());
  const { facts, asOf, knownOn } = await readCase(file, options, records.facts);
  const question = { asOf, knownOn, ...placesIn(options, records) };
  const { answer, lines } = told(() =>
    answered({ records, rules: prepareRules(records), facts, question }, options),
  );
  if (options.json)
    return console.log(JSON.stringify({ ...answer, asOf, knownOn, graphVersion: records.version }, null, 2));
  console.log(`As of ${asOf}, known on ${knownOn}.\n`);
  for (const line of lines) console.log(line);
}

function answered(asked: Asked, options: Options): { answer: object; lines: string[] } {
  const { rules, facts, question } = asked;
  if (options.unknown) {
    const unknown = firstUnknown(rules, facts, question);
    return { answer: { unknown }, lines: unknownFacts(unknown, rules) };
  }
  if (options.close) {
    const moves = movesOf(rules, options.move);
    const obligations = options.before && obligationsOf(asked, options.before, 'before');
    const guarded = { ...question, obligations };
    const found = withinWork(() => couldClose({ rules, facts, days: question, moves }, guarded));
    return { answer: { ...found, moves }, lines: closable(found, rules, obligations !== undefined) };
  }
  const wish: Wish = { lift: options.lift, most: options.most, moves: options.move };
  const found = wished(asked, wish);
  return { answer: found, lines: wishes(found, rules) };
}

function placesIn(
  { jurisdiction }: Options,
  { jurisdictions }: RuleRecords,
): Pick<Question, 'jurisdictions'> {
  const odd = jurisdiction?.find((id) => !jurisdictions.some((known) => known.id === id));
  if (odd !== undefined) throw new InputError(`--jurisdiction ${odd}: the rulebook holds no law of it.`);
  return jurisdiction ? { jurisdictions: jurisdiction } : {};
}

function upToThree(text: string): number {
  const count = Number(text);
  if (count === 1 || count === 2 || count === 3) return count;
  throw new InputError(`--most ${text}: change 1, 2 or 3 facts.`);
}

/** What the API would answer as a problem, told by the names of the options. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const lines = error.errors.map(
      ({ field, message, mend }) =>
        `--${field.replace(/^moves/, 'move').replace(/\.\d+$/, '')}: ${message}. Mend: ${mend}.`,
    );
    throw new InputError(lines.join('\n'));
  }
}
