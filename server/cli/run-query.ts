import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { answerLimits, ask } from '../../graph/queries/ask.ts';
import { checkQuery } from '../../graph/queries/check-query.ts';
import { compareAnswers, type Answer } from '../../graph/queries/compare-answers.ts';
import { parametersOf } from '../../graph/queries/inputs.ts';
import { ProblemError } from '../errors.ts';
import { checked } from '../run-cypher.ts';
import { editionOf, oneQuery } from '../saved-queries.ts';
import { withExamples } from './examples.ts';
import { checked as checkedFile, InputError, readInput } from './input.ts';
import { pairsOf, tableOf } from './print-answer.ts';
import { withData, withGraph, type Graph } from './with-graph.ts';

type Options = { data: string; input: string[]; json?: boolean; ndjson?: boolean; expect?: string };

/** What is read of an earlier `--json` output. */
const Earlier = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  parameters: z.record(z.string(), z.unknown()).default({}),
  truncated: z.boolean().default(false),
});

/** `tierwise queries run SLUG`: the rows of a saved query, and what changed since an earlier answer. */
export function runCommand(): Command {
  return withExamples(
    withData(new Command('run')),
    ['queries run duties-of-a-model --input model=gpt-4', 'queries run penalties --expect penalties.json'],
    'Exit code: 0 all well and nothing changed, 1 rows came or went since the file of --expect, 2 the input cannot be used.',
  )
    .description('run one and print its rows')
    .argument('<slug>', 'such as penalties')
    .option('--input <name=value>', 'an input; may be given several times', collect, [])
    .option('--json', 'as JSON, as the API answers')
    .option('--ndjson', 'a line of JSON a row')
    .option('--expect <file>', 'compare with an earlier answer, made with --json')
    .action(async (slug: string, options: Options) => {
      const earlier = options.expect === undefined ? undefined : await readEarlier(options.expect, slug);
      // An earlier answer is to the same question, unless another is asked.
      const given = options.input.length > 0 || !earlier ? inputsOf(options.input) : earlier.parameters;
      const answer = await withGraph(options.data, (graph) => run(graph, slug, given));
      if (answer.truncated)
        console.error(`There are more than ${answer.rows.length} rows; the rest is left out.`);
      if (earlier) return report(earlier, answer, options.json ?? false);
      print(answer, options);
    });
}

/** The answer of a saved query as the API gives it. Throws a `ProblemError` like the API. */
async function run({ store, records, owner }: Graph, slug: string, given: Readonly<Record<string, unknown>>) {
  const saved = await oneQuery(store, records, slug, owner);
  const { parameters, problems } = parametersOf(saved.inputs, given, await editionOf(store));
  if (problems.length > 0)
    throw new ProblemError(
      'invalid-request',
      `The inputs of "${slug}" do not fit.`,
      problems.map(({ input, message, mend }) => ({ field: input, message, mend })),
    );
  const started = performance.now();
  const answer = await checked(async () => {
    if (saved.origin !== 'seeds') await checkQuery(store, saved.cypher, parameters);
    return ask(store, saved.cypher, parameters, answerLimits);
  });
  const graphVersion = (await store.version()) ?? '';
  return { ...answer, ms: Math.round(performance.now() - started), graphVersion, parameters };
}

function print(answer: Awaited<ReturnType<typeof run>>, { json, ndjson }: Options): void {
  if (json) return console.log(JSON.stringify(answer, null, 2));
  if (ndjson) return answer.rows.forEach((row) => console.log(JSON.stringify(row)));
  console.log(tableOf(answer));
  console.error(`${answer.rows.length} rows in ${answer.ms} ms, from graph ${answer.graphVersion}.`);
}

function report(before: Answer, now: Answer, json: boolean): void {
  const comparison = compared(before, now);
  const { came, went, same } = comparison;
  if (json) console.log(JSON.stringify(comparison, null, 2));
  else {
    for (const row of went) console.log(`- ${pairsOf(now.columns, row)}`);
    for (const row of came) console.log(`+ ${pairsOf(now.columns, row)}`);
    console.log(`${came.length} rows came, ${went.length} went, ${same} are the same.`);
  }
  if (came.length + went.length > 0) process.exitCode = 1;
}

function compared(before: Answer, now: Answer) {
  try {
    return compareAnswers(before, now);
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`${error.message} Make the file anew.`);
    throw error;
  }
}

async function readEarlier(file: string, slug: string) {
  if (!existsSync(file))
    throw new InputError(
      `${file}: there is no such file. Make one: tierwise queries run ${slug} --json > ${file}`,
    );
  return checkedFile(await readInput(file), Earlier);
}

/** `name=value` pairs as an object; the type of each is that of its input. */
export function inputsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new InputError(`"${pair}" is no name=value.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** Gathers an option that may be given several times. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
