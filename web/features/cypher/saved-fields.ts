import type { QueryInput, SavedQuery } from '../../../graph/model/saved-query.ts';
import { runQuery } from '../queries/api.ts';
import { fieldOf } from './parameter-value.ts';

/** What to write into the fields of a saved query: what is given for an input, else its default. */
export async function fieldsOf(
  query: SavedQuery,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const counted = query.inputs.some((input) => given[input.name] === undefined && isCounted(input));
  const resolved = counted ? await resolvedBy(query.id, given) : {};
  return Object.fromEntries(
    query.inputs.map((input) => {
      const value = given[input.name];
      if (value !== undefined) return [input.name, fieldFor(input.type, value)];
      return [input.name, fieldOf(isCounted(input) ? resolved[input.name] : input.default)];
    }),
  );
}

/** What is given in an address is a text; the field says the same in the type of its input. */
function fieldFor(type: QueryInput['type'], value: string): string {
  return type === 'number' || type === 'boolean' ? value : fieldOf(value);
}

/** A default that counts from the day of the edition, which the page does not know. */
function isCounted({ default: usual }: QueryInput): boolean {
  return typeof usual === 'object';
}

/** The parameters of a run, which tell the days. Where it fails, the fields are left to who writes. */
async function resolvedBy(slug: string, given: Readonly<Record<string, string>>) {
  return runQuery(slug, given).then(
    ({ parameters }) => parameters,
    () => ({}) as Record<string, unknown>,
  );
}
