import { Command } from 'commander';
import { checkSeeds } from '../../graph/seed/check.ts';
import { lineOf } from '../load-seeds.ts';
import { seedsDir } from '../project.ts';
import { withExamples } from './examples.ts';

/** `tierwise seeds check`: every mistake in the seeds, with file, line, path and mend. */
export function seedsCommand(): Command {
  const check = withExamples(new Command('check'), ['seeds check'])
    .description('check the seeds and name every mistake')
    .action(async () => {
      const { problems, counts } = await checkSeeds(seedsDir);
      for (const problem of problems) console.error(lineOf(problem));
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      console.log(
        `${total} records read, ${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'}.`,
      );
      if (problems.length > 0) process.exitCode = 1;
    });
  return withExamples(new Command('seeds'), ['seeds check'])
    .description('work with the seeds')
    .addCommand(check);
}
