import { inputValues, type QueryInput, type Scalar } from '../model/saved-query.ts';

/** What is wrong with a given input, and what to do. */
export type InputProblem = { input: string; message: string; mend: string };

/** A default counts days from the day of the edition; other defaults are as they stand. */
export function defaultOf({ default: value }: QueryInput, edition: string): Scalar | null {
  if (value === undefined) return null;
  if (typeof value !== 'object') return value;
  const day = new Date(`${edition}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + value.days_after_edition);
  return day.toISOString().slice(0, 10);
}

/**
 * The parameters of a run: what was given, else the default, else null. Values may be texts, as they come in an
 * address; they are read by the type of their input. `edition` is the day of the edition, as an ISO day.
 * Whether a node exists, and what a `choices_query` offers, is not checked: an id that is none gives no rows.
 */
export function parametersOf(
  inputs: readonly QueryInput[],
  given: Readonly<Record<string, unknown>>,
  edition: string,
): { parameters: Record<string, Scalar | null>; problems: InputProblem[] } {
  const problems: InputProblem[] = Object.keys(given)
    .filter((name) => !inputs.some((input) => input.name === name))
    .map((input) => ({
      input,
      message: `\`${input}\` is not an input of this query`,
      mend: inputs.length > 0 ? `use: ${inputs.map(({ name }) => name).join(', ')}` : 'leave it out',
    }));
  const parameters: Record<string, Scalar | null> = {};
  for (const input of inputs) {
    const raw = given[input.name];
    const missing = raw === undefined || raw === null || raw === '';
    const value = missing ? defaultOf(input, edition) : valueOf(input, raw);
    if (value === undefined) problems.push(unfit(input, raw));
    else if (value === null && input.required)
      problems.push({
        input: input.name,
        message: `\`${input.name}\` is missing`,
        mend: `give: ${input.label}`,
      });
    else parameters[input.name] = value;
  }
  return { parameters, problems };
}

/** A given value as its input takes it; `undefined` where it does not fit. */
function valueOf(input: QueryInput, raw: unknown): Scalar | undefined {
  if (input.choices) return input.choices.find(({ value }) => value === raw || String(value) === raw)?.value;
  const read = typeof raw === 'string' ? (readers[input.type]?.(raw) ?? raw) : raw;
  const result = inputValues[input.type].safeParse(read);
  return result.success ? result.data : undefined;
}

/** How texts become values, where a value is no text. */
const readers: Partial<Record<QueryInput['type'], (text: string) => Scalar | undefined>> = {
  number: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  boolean: (text) => ({ true: true, false: false })[text],
};

function unfit(input: QueryInput, raw: unknown): InputProblem {
  const kinds = {
    text: 'a text of up to 500 characters',
    number: 'a number',
    date: 'a day that exists, as YYYY-MM-DD',
    boolean: 'true or false',
    choice: input.choices
      ? `one of: ${input.choices.map(({ value }) => value).join(', ')}`
      : 'one of the choices',
    node: `the id of a ${input.node ?? 'node'}`,
  };
  return {
    input: input.name,
    message: `${JSON.stringify(raw)} does not fit \`${input.name}\``,
    mend: `give ${kinds[input.type]}`,
  };
}
