import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { parameterNames } from '../../graph/cypher/subset.ts';
import { answerLimits, ask } from '../../graph/queries/ask.ts';
import { checkQuery } from '../../graph/queries/check-query.ts';
import { checked } from '../run-cypher.ts';
import { withExamples } from './examples.ts';
import { InputError } from './input.ts';
import { printAnswer, withForms, type Form } from './print-answer.ts';
import { collect, inputsOf } from './run-query.ts';
import { withData, withGraph } from './with-graph.ts';

type Options = Form & { data: string; param: string[]; limit: string; deadline: string };

/** `tierwise cypher 'QUERY'`: a query of one's own, checked as on the server. */
export function cypherCommand(): Command {
  return withExamples(withForms(withData(new Command('cypher'))), [
    `cypher 'MATCH (m:Model) RETURN m.name AS name ORDER BY name LIMIT 5'`,
    `cypher 'MATCH (m:Model {id: $id}) RETURN m.name AS name' --param id=gpt-4`,
    'cypher question.cypher --ndjson',
    'cypher - < question.cypher',
  ])
    .description('run a reading query of your own over the graph')
    .argument('<query>', 'the Cypher, the name of a .cypher file, or - for the standard input')
    .option(
      '--param <name=value>',
      'a parameter, as JSON or else a text; may be given several times',
      collect,
      [],
    )
    .option('--limit <rows>', 'the most rows to give', String(answerLimits.rows))
    .option('--deadline <ms>', 'how long it may take, in milliseconds', '10000')
    .action(async (given: string, options: Options) => {
      const cypher = await textOf(given);
      const parameters = Object.fromEntries(
        Object.entries(inputsOf(options.param)).map(([name, value]) => [name, valueOf(value)]),
      );
      const limits = {
        ...answerLimits,
        rows: whole('limit', options.limit),
        deadlineMs: whole('deadline', options.deadline),
      };
      const answer = await withGraph(options.data, ({ store }) =>
        checked(async () => {
          const { notes } = await checkQuery(store, cypher, parameters);
          const missing = parameterNames(cypher).filter((name) => !(name in parameters));
          if (missing.length > 0)
            throw new InputError(
              `Give the parameters: ${missing.map((name) => `--param ${name}=…`).join(' ')}`,
            );
          for (const { message, line, column, mend } of notes)
            console.error(`Note, line ${line}, column ${column}: ${message}. ${mend}`);
          const started = performance.now();
          const rows = await ask(store, cypher, parameters, limits);
          const ms = Math.round(performance.now() - started);
          return { ...rows, ms, graphVersion: (await store.version()) ?? '' };
        }),
      );
      printAnswer(answer, options);
    });
}

async function textOf(given: string): Promise<string> {
  if (given === '-') return text(process.stdin);
  // A query may end in a property of this name.
  if (!given.endsWith('.cypher') || (/\s/.test(given) && !existsSync(given))) return given;
  return readFile(given, 'utf8').catch((error: Error) => {
    throw new InputError(`${given}: cannot be read (${error.message}).`);
  });
}

/** A number, true, false, null, a list or a map where it reads as one in JSON; else a text. */
function valueOf(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function whole(name: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InputError(`--${name} ${value} is no whole number from 1 on.`);
}
