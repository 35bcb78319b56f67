import { Command } from 'commander';
import { buildFromSeeds } from '../../graph/seed/build.ts';
import { configureReleases } from '../../graph/seed/configure.ts';
import { nearest } from '../../graph/rules/nearest.ts';
import { seedsDir } from '../project.ts';
import { withExamples } from './examples.ts';
import { InputError } from './input.ts';

/** `tierwise models [ID]`: the models of the seeds, or one with what its releases state. */
export function modelsCommand(): Command {
  return withExamples(new Command('models'), ['models', 'models pythia', 'models pythia --json'])
    .description('the models known, or one of them with what its releases state')
    .argument('[id]', 'such as pythia')
    .option('--json', 'as JSON')
    .action(async (id: string | undefined, { json }: { json?: boolean }) => {
      const { seeds } = await buildFromSeeds(seedsDir);
      if (id === undefined) {
        if (json)
          return console.log(JSON.stringify({ items: seeds.models, total: seeds.models.length }, null, 2));
        const width = Math.max(...seeds.models.map((model) => model.id.length));
        for (const model of seeds.models) console.log(`${model.id.padEnd(width)} ${model.name}`);
        return;
      }
      const model = seeds.models.find((candidate) => candidate.id === id);
      if (!model) {
        const near = nearest(
          id,
          seeds.models.map((candidate) => candidate.id),
        );
        throw new InputError(`There is no model "${id}".${near ? ` Did you mean ${near}?` : ''}`);
      }
      const releases = new Set(model.releases.map((release) => release.id));
      const configured = configureReleases(seeds).filter(({ release }) => releases.has(release));
      if (json) return console.log(JSON.stringify({ model, releases: configured }, null, 2));
      console.log(
        `${model.name}, ${model.developer.value ?? 'developer not known'}, ${model.releases[0]!.date.value ?? 'date not known'}`,
      );
      for (const { release, levels, facts, configuration } of configured) {
        console.log(`\n${release}\nlevels ${levels.join(' ')}\n${configuration.id}  ${configuration.label}`);
        for (const [fact, value] of Object.entries(facts)) console.log(`  ${fact}: ${JSON.stringify(value)}`);
      }
    });
}
