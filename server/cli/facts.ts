import { Command } from 'commander';
import type { Fact } from '../../graph/model/fact.ts';
import { withExamples } from './examples.ts';
import { loadRules } from './rulebase.ts';

/** `tierwise facts`: what a case can state. */
export function factsCommand(): Command {
  return withExamples(new Command('facts'), ['facts', 'facts --json'])
    .description('the facts a case can state')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { facts } = await loadRules();
      if (json) return console.log(JSON.stringify({ items: facts, total: facts.length }, null, 2));
      for (const fact of facts) console.log(`${fact.id}\n    ${fact.question} ${typeWords(fact)}`);
    });
}

function typeWords({ type }: Fact): string {
  switch (type.kind) {
    case 'boolean':
      return '(true or false)';
    case 'number':
      return `(a number of ${type.unit})`;
    case 'date':
      return '(YYYY-MM-DD, YYYY-MM or YYYY)';
    case 'text':
      return '(a text)';
    case 'one-of':
      return `(one of ${type.choices.map(({ value }) => value).join(', ')})`;
    case 'set':
      return `(any of ${type.choices.map(({ value }) => value).join(', ')})`;
  }
}
