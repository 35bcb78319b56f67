import type { Command } from 'commander';

/** Shows the examples, and then what follows, at the end of a command's help. */
export function withExamples(command: Command, examples: readonly string[], after = ''): Command {
  const lines = examples.map((example) => `  tierwise ${example}`).join('\n');
  return command.addHelpText('after', `\nExamples:\n${lines}${after && `\n\n${after}`}`);
}
