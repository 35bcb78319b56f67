/** What somebody writes with: the text, and what stands in the field of each parameter. */
export type Written = { text: string; fields: Record<string, string> };

/** What an address of the workbench asks for: nothing, a text that it carries, or a saved query by its slug. */
export type Addressed =
  | { kind: 'nothing' }
  | { kind: 'text'; written: Written }
  | { kind: 'saved'; purpose: 'query' | 'edit' | 'fork'; slug: string; given: Record<string, string> };

/** Reads the part of an address from `?` on, and the part from `#` on as it stands there, still encoded. */
export function addressed(search: string, hash: string): Addressed {
  const carried = new URLSearchParams(hash.replace(/^#/, ''));
  const text = carried.get('q');
  if (text !== null) return { kind: 'text', written: { text, fields: givenIn(carried) } };
  const asked = new URLSearchParams(search);
  for (const purpose of ['edit', 'fork', 'query'] as const) {
    const slug = asked.get(purpose);
    if (slug) return { kind: 'saved', purpose, slug, given: givenIn(asked) };
  }
  return { kind: 'nothing' };
}

/** The address that carries a text and its parameters. They stand after `#`, so that no server log holds them. */
export function linkTo({ text, fields }: Written): string {
  const given = Object.entries(fields).map(
    ([name, field]) => `&${encodeURIComponent(`p.${name}`)}=${encodeURIComponent(field)}`,
  );
  return `/cypher#q=${encodeURIComponent(text)}${given.join('')}`;
}

function givenIn(asked: URLSearchParams): Record<string, string> {
  const given = [...asked].filter(([key]) => key.startsWith('p.'));
  return Object.fromEntries(given.map(([key, value]) => [key.slice(2), value]));
}
