import { Command } from 'commander';
import { oneScene, sceneList } from '../own-scenes.ts';
import { withExamples } from './examples.ts';
import { grouped } from './group.ts';
import { plainLine, plainText } from './plain-text.ts';
import { tableOf } from './table.ts';
import { withData, withRecords } from './with-graph.ts';

type Options = { data: string; json?: boolean };

/** `tierwise scenes`: the kept scenes of the explorer, listed, shown, and carried away as files. */
export function scenesCommand(): Command {
  const group = withExamples(
    new Command('scenes'),
    ['scenes', 'scenes show duties-1a2b3c', 'scenes export duties-1a2b3c > duties.json'],
    'They work on the data directory of a server (--data), also beside one that runs, or on the database that NEO4J_URI\nnames. TIERWISE_OWNER is the key of a browser, for its private scenes.',
  ).description('kept scenes: list, show, export');
  return grouped(group, [list(), show(), exportFile()]);
}

function list(): Command {
  return withExamples(withData(new Command('list')), ['scenes list', 'scenes --json'])
    .description('the kept scenes, the last kept first; also without the word list')
    .option('--json', 'as JSON')
    .action(async ({ data, json }: Options) => {
      const items = await withRecords(data, ({ records, owner }) => sceneList(records, owner));
      if (json) return console.log(JSON.stringify({ items, total: items.length }, null, 2));
      const width = Math.max(0, ...items.map(({ id }) => id.length));
      for (const { id, name, shared } of items)
        console.log(`${id.padEnd(width)}  ${plainLine(name)} (${shared ? 'shared' : 'private'})`);
    });
}

function show(): Command {
  return withExamples(withData(new Command('show')), ['scenes show duties-1a2b3c'])
    .description('the note, days and nodes of one')
    .argument('<id>', 'as the list has it')
    .option('--json', 'as JSON')
    .action(async (id: string, { data, json }: Options) => {
      const scene = await find(data, id);
      if (json) return console.log(JSON.stringify(scene, null, 2));
      const { name, note, nodes, edges, situation, asOf, knownOn } = scene;
      console.log(plainText([name, note].filter(Boolean).join('\n')));
      console.log(`nodes: ${nodes.length}, relationships: ${edges.length}, situation: ${situation}`);
      console.log(`as of ${asOf}, by what was published by ${knownOn}\n`);
      const rows = nodes.map((node) => [node.label, node.id, node.name]);
      console.log(tableOf({ columns: ['label', 'id', 'name'], rows }));
    });
}

function exportFile(): Command {
  return withExamples(withData(new Command('export')), ['scenes export duties-1a2b3c > duties.json'])
    .description('one as JSON, as POST /api/scenes takes it, to the standard output')
    .argument('<id>', 'as the list has it')
    .action(async (id: string, { data }: Options) => {
      const { id: _id, mine: _mine, version: _version, keptAt: _at, shared, ...scene } = await find(data, id);
      console.log(JSON.stringify({ scene, shared }, null, 2));
    });
}

function find(dataDir: string, id: string) {
  return withRecords(dataDir, ({ records, owner }) => oneScene(records, id, owner));
}
