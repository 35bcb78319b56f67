import { Command, CommanderError } from 'commander';
import { assessCommand } from './cli/assess.ts';
import { explainCommand } from './cli/explain.ts';
import { factsCommand } from './cli/facts.ts';
import { InputError } from './cli/input.ts';
import { modelsCommand } from './cli/models.ts';
import { seedsCommand } from './cli/seeds.ts';
import { testCommand } from './cli/test.ts';

const program = new Command('tierwise')
  .description(
    'Which rules apply to an AI model release, given how open it is. Information, not legal advice.',
  )
  .addHelpText(
    'after',
    `
Examples:
  tierwise assess case.yaml --as-of 2026-11-20
  tierwise explain case.yaml EU-AIA-53-1-a
  tierwise facts
  tierwise models pythia
  tierwise test cases/*.yaml --json
  tierwise seeds check

A case file is YAML or JSON: {facts: {role: [model-provider], licence_id: Apache-2.0, …}}.
Exit code: 0 all well, 1 a check failed or a case disagrees, 2 the input cannot be used.`,
  )
  .exitOverride()
  .showHelpAfterError('Use --help for the commands and examples.');

for (const command of [assessCommand, explainCommand, factsCommand, modelsCommand, seedsCommand, testCommand])
  program.addCommand(command().exitOverride());

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
