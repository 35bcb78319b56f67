import { Command, Option } from 'commander';
import { inDirection } from '../changes-filter.ts';
import { seedsDir } from '../project.ts';
import { compared, daysOfSides, type DiffOptions } from './diff-sides.ts';
import { diffCsv, diffJson, diffLines } from './diff-words.ts';
import { readEdition } from './edition.ts';
import { withExamples } from './examples.ts';

type Options = DiffOptions & { idle?: boolean; json?: boolean; csv?: boolean; exitCode?: boolean };

/** `tierwise diff`: which duties of which models turn between two days, two states of knowledge, or two editions. */
export function diffCommand(): Command {
  return withExamples(
    new Command('diff'),
    [
      'diff --known 2026-07-01 2026-08-01 --as-of 2026-09-01',
      'diff --as-of 2026-11-20 2027-08-02 --model deepseek-v3',
      'diff --instrument EU-OMNIBUS',
      'diff --seeds ../tierwise-2026.10/seeds --csv',
    ],
    'Exit code: 0, or 1 with --exit-code when something differs.',
  )
    .description('which duties turn between two days, two states of knowledge, or two editions of the seeds')
    .option('--known <day...>', 'what was known on one day, and on another (default: today)')
    .option('--as-of <day...>', 'one day in the world, and another (default: today)')
    .addOption(
      new Option('--instrument <id>', 'what one instrument flips by its publication').conflicts([
        'known',
        'asOf',
        'seeds',
      ]),
    )
    .option('--seeds <directory>', 'the seeds of another edition, before these')
    .option('--model <id>', 'one model alone')
    .option('--jurisdiction <id>', 'one jurisdiction alone')
    .option('--idle', 'also where nothing is owed either way and only the reason differs')
    .option('--json', 'as JSON')
    .addOption(new Option('--csv', 'as CSV, a row for each cell and turn').conflicts('json'))
    .option('--exit-code', 'end with 1 when something differs')
    .action(async (options: Options) => {
      const days = options.instrument === undefined ? daysOfSides(options) : undefined;
      const before = options.seeds === undefined ? undefined : await readEdition(options.seeds);
      const after = await readEdition(seedsDir);
      const found = compared({ before: before ?? after, after }, days, options);
      const shown = options.idle ? found.flips : inDirection(found.flips, undefined);
      if (options.json) console.log(JSON.stringify(diffJson(found, shown), null, 2));
      else if (options.csv) process.stdout.write(diffCsv(found, shown));
      else for (const line of diffLines(found, shown)) console.log(line);
      const differs = found.flips.length > 0 || found.records.length > 0;
      if (options.exitCode && differs) process.exitCode = 1;
    });
}
