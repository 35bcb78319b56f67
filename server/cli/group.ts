import type { Command } from 'commander';
import { nearest } from '../../graph/rules/nearest.ts';
import { InputError } from './input.ts';

/** A command of several, the first of which runs where none is named. That must not hide that one is misspelt. */
export function grouped(group: Command, [first, ...rest]: readonly [Command, ...Command[]]): Command {
  group.addCommand(first, { isDefault: true });
  for (const command of rest) group.addCommand(command);
  return group.hook('preSubcommand', ({ args: [word = '-'], commands }) => {
    const names = commands.map((command) => command.name());
    if (word.startsWith('-') || names.includes(word)) return;
    const near = nearest(word, names);
    throw new InputError(
      `There is no command "${group.name()} ${word}". ${near ? `Did you mean ${near}?` : `Use ${names.join(', ')}.`}`,
    );
  });
}
