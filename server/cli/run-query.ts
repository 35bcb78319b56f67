import { Command, Option } from 'commander';
import { answerLimits, ask } from '../../graph/queries/ask.ts';
import { checkQuery } from '../../graph/queries/check-query.ts';
import { checked } from '../run-cypher.ts';
import { oneQuery, runParameters } from '../saved-queries.ts';
import { withExamples } from './examples.ts';
import { readEarlier, reportChanges } from './expect.ts';
import { InputError } from './input.ts';
import { printAnswer, withForms, type Form } from './print-answer.ts';
import { withData, withGraph, type Graph } from './with-graph.ts';

type Options = Form & { data: string; input: string[]; expect?: string };

/** `tierwise queries run SLUG`: the rows of a saved query, and what changed since an earlier answer. */
export function runCommand(): Command {
  return withExamples(
    withForms(withData(new Command('run'))),
    ['queries run duties-of-a-model --input model=gpt-4', 'queries run penalties --expect penalties.json'],
    'Exit code: 0 all well and nothing changed, 1 rows came or went since the file of --expect, 2 the input cannot be used.',
  )
    .description('run one and print its rows')
    .argument('<slug>', 'such as penalties')
    .option('--input <name=value>', 'an input; may be given several times', collect, [])
    .addOption(
      new Option('--expect <file>', 'compare with an earlier answer, made with --json').conflicts([
        'csv',
        'ndjson',
      ]),
    )
    .action(async (slug: string, options: Options) => {
      const earlier = options.expect === undefined ? undefined : await readEarlier(options.expect, slug);
      // An earlier answer is to the same question, unless another is asked.
      const given = options.input.length > 0 || !earlier ? inputsOf(options.input) : earlier.parameters;
      const answer = await withGraph(options.data, (graph) => run(graph, slug, given));
      if (earlier) reportChanges(earlier, answer, options.json ?? false);
      else printAnswer(answer, options);
    });
}

/** The answer of a saved query as the API gives it. Throws a `ProblemError` like the API. */
async function run({ store, records, owner }: Graph, slug: string, given: Readonly<Record<string, unknown>>) {
  const saved = await oneQuery(store, records, slug, owner);
  const parameters = await runParameters(store, saved, given);
  const started = performance.now();
  const answer = await checked(async () => {
    if (saved.origin !== 'seeds') await checkQuery(store, saved.cypher, parameters);
    return ask(store, saved.cypher, parameters, answerLimits);
  });
  const graphVersion = (await store.version()) ?? '';
  return { ...answer, ms: Math.round(performance.now() - started), graphVersion, parameters };
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
