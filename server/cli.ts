import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { assessCommand } from './cli/assess.ts';
import { classifyCommand } from './cli/classify.ts';
import { compareCommand } from './cli/compare.ts';
import { cypherCommand } from './cli/cypher.ts';
import { diffCommand } from './cli/diff.ts';
import { withExamples } from './cli/examples.ts';
import { explainCommand } from './cli/explain.ts';
import { factsCommand } from './cli/facts.ts';
import { InputError } from './cli/input.ts';
import { modelsCommand } from './cli/models.ts';
import { queriesCommand } from './cli/queries.ts';
import { reportCommand } from './cli/report.ts';
import { scenesCommand } from './cli/scenes.ts';
import { seedsCommand } from './cli/seeds.ts';
import { testCommand } from './cli/test.ts';
import { whatIfCommand } from './cli/what-if.ts';
import { projectDir } from './project.ts';

const { version } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { version: string };

const program = withExamples(
  new Command('tierwise')
    .description(
      'Which rules apply to an AI model release, given how open it is. Information, not legal advice.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('Use --help for the commands and examples.'),
  [
    'assess case.yaml --as-of 2026-11-20',
    'explain case.yaml EU-AIA-53-1-a',
    'classify models/OLMo-7B-hf.yml',
    'diff --instrument EU-OMNIBUS',
    'compare --preset g7-tiers --differences',
    'facts',
    'models pythia',
    'queries run penalties',
    'report case.yaml --format pdf --out brief.pdf',
    'test cases/*.yaml --json',
    'seeds check',
    'what-if case.yaml --lift EU-AIA-53-1-a',
  ],
  `A case file is YAML or JSON: {facts: {role: [model-provider], licence_id: Apache-2.0, …}}.
Exit code: 0 all well, 1 a check failed or a case disagrees, 2 the input cannot be used.`,
);

const commands = [
  assessCommand,
  classifyCommand,
  compareCommand,
  cypherCommand,
  diffCommand,
  explainCommand,
  factsCommand,
  modelsCommand,
  queriesCommand,
  reportCommand,
  scenesCommand,
  seedsCommand,
  testCommand,
  whatIfCommand,
];
for (const make of commands) {
  const command = make();
  for (const each of [command, ...command.commands]) each.copyInheritedSettings(program);
  program.addCommand(command);
}

// Whoever reads may stop reading (`| head -1`): the exit code still tells what came out. A full disk is another matter.
process.stderr.on('error', () => {});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  console.error(`The answer could not be written: ${error.message}.`);
  process.exitCode = 2;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof InputError) {
    console.error(error.message);
    process.exitCode = 2;
  } else {
    // What is left is the graph store, whose messages say what to do, or a fault of ours.
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
