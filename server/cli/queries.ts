import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { QueryDraft } from '../../graph/model/saved-query.ts';
import { readQueryText } from '../../graph/queries/read-query.ts';
import { writeQueryText } from '../../graph/queries/write-query.ts';
import { keepQuery } from '../own-queries.ts';
import { checked } from '../run-cypher.ts';
import { allQueries, oneQuery } from '../saved-queries.ts';
import { withExamples } from './examples.ts';
import { grouped } from './group.ts';
import { InputError, placed } from './input.ts';
import { plainLine, plainText } from './plain-text.ts';
import { runCommand } from './run-query.ts';
import { withData, withGraph } from './with-graph.ts';

type Options = { data: string; json?: boolean; tag?: string; shared?: boolean };

/** `tierwise queries`: saved queries, listed, shown, run, and carried as files. */
export function queriesCommand(): Command {
  const group = withExamples(
    new Command('queries'),
    [
      'queries --tag models',
      'queries show penalties',
      'queries run models-from-a-country --input country=FR',
      'queries run penalties --json > penalties.json',
      'queries run penalties --expect penalties.json',
      'queries export penalties > penalties.cypher',
      'queries import mine.cypher --shared',
    ],
    'They work on the data directory of a server (--data), also beside one that runs, or on the database that NEO4J_URI\nnames. TIERWISE_OWNER is the key of a browser, for its private queries.',
  ).description('saved queries: list, show, run and compare, export, import');
  return grouped(group, [list(), show(), runCommand(), exportFile(), importFile()]);
}

function list(): Command {
  return withExamples(withData(new Command('list')), ['queries list --tag models', 'queries --json'])
    .description('the saved queries with their questions; also without the word list')
    .option('--tag <tag>', 'only those of this tag')
    .option('--json', 'as JSON')
    .action(async ({ data, tag, json }: Options) => {
      const all = await withGraph(data, ({ store, records, owner }) => allQueries(store, records, owner));
      const items = all.filter(({ tags }) => tag === undefined || tags.includes(tag));
      if (json) return console.log(JSON.stringify({ items, total: items.length }, null, 2));
      const width = Math.max(0, ...items.map(({ id }) => id.length));
      for (const { id, question, origin } of items)
        console.log(`${id.padEnd(width)}  ${plainLine(question)}${origin === 'seeds' ? '' : ` (${origin})`}`);
    });
}

function show(): Command {
  return withExamples(withData(new Command('show')), [
    'queries show penalties',
    'queries show penalties --json',
  ])
    .description('the question, inputs and Cypher of one')
    .argument('<slug>', 'such as penalties')
    .option('--json', 'as JSON')
    .action(async (slug: string, { data, json }: Options) => {
      const query = await find(data, slug);
      if (json) return console.log(JSON.stringify(query, null, 2));
      const inputs = query.inputs.map(
        ({ name, label, type, required, default: value }) =>
          `  ${name} (${type}): ${label}${value === undefined ? (required ? ', must be given' : '') : `, else ${JSON.stringify(value)}`}`,
      );
      const lines = [query.question, query.explanation.trim(), ...inputs, '', query.cypher];
      console.log(plainText(lines.join('\n')));
    });
}

function exportFile(): Command {
  return withExamples(withData(new Command('export')), ['queries export penalties > penalties.cypher'])
    .description('one as a .cypher file, to the standard output')
    .argument('<slug>', 'such as penalties')
    .action(async (slug: string, { data }: Options) => {
      process.stdout.write(writeQueryText(await find(data, slug)));
    });
}

function importFile(): Command {
  return withExamples(withData(new Command('import')), ['queries import mine.cypher --shared'])
    .description('keep the query of a .cypher file')
    .argument('<file>', 'its header in YAML between /*--- and ---*/, then its Cypher')
    .option('--shared', 'for everybody who reaches the server; without it TIERWISE_OWNER must be set')
    .action(async (file: string, { data, shared = false }: Options) => {
      const text = await readFile(file, 'utf8').catch((error: Error) => {
        throw new InputError(`${file}: cannot be read (${error.message}).`);
      });
      const { record, problems } = readQueryText(text, file);
      if (!record)
        throw new InputError(
          problems
            .map((problem) => `${placed(problem)} ${problem.message}. Mend: ${problem.mend}.`)
            .join('\n'),
        );
      const query = QueryDraft.strip().parse(record);
      const { id } = await withGraph(data, ({ store, records, owner }) =>
        checked(() => keepQuery(store, records, { query, shared }, owner)),
      );
      console.log(id);
    });
}

function find(dataDir: string, slug: string) {
  return withGraph(dataDir, ({ store, records, owner }) => oneQuery(store, records, slug, owner));
}
