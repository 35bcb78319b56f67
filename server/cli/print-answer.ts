import { Option, type Command } from 'commander';
import type { Answer } from '../../graph/queries/compare-answers.ts';
import { csvOf } from '../../graph/exchange/csv.ts';
import { tableOf } from './table.ts';

/** An answer as the API gives it. */
export type GivenAnswer = Answer & { truncated: boolean; ms: number; graphVersion: string };

/** In which form an answer is printed; as a table for people when none is named. */
export type Form = { json?: boolean; csv?: boolean; ndjson?: boolean };

/** The options that name the form of an answer. */
export function withForms(command: Command): Command {
  return command
    .option('--json', 'as JSON, as the API answers')
    .addOption(new Option('--csv', 'as CSV with the columns as its first line').conflicts('json'))
    .addOption(new Option('--ndjson', 'a line of JSON a row').conflicts(['json', 'csv']));
}

/** Prints an answer to the standard output; what is only said about it goes to the standard error. */
export function printAnswer(answer: GivenAnswer, { json, csv, ndjson }: Form): void {
  const { rows, truncated, ms, graphVersion } = answer;
  if (truncated) console.error(`There are more than ${countOf(rows.length)}; the rest is left out.`);
  if (json) return console.log(JSON.stringify(answer, null, 2));
  if (csv) return void process.stdout.write(csvOf(answer));
  if (ndjson) return rows.forEach((row) => console.log(JSON.stringify(row)));
  console.log(tableOf(answer));
  console.error(`${countOf(rows.length)} in ${ms} ms, from graph ${graphVersion}.`);
}

/** `1 row`, `2 rows`. */
export function countOf(rows: number): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'}`;
}
