import { codeOf, endsAside, parametersIn } from './cypher-text.ts';

/** What the graph holds, as the API tells it. */
export type GraphSchema = {
  labels: { label: string; nodes: number; properties: string[] }[];
  types: { type: string; relationships: number; from: string[]; to: string[] }[];
  clauses: string[];
  functions: string[];
  graphVersion: string;
};

/** One thing that may be written: what it is, what stands beside it in the list, and what is put in for it. */
export type Offer = {
  label: string;
  kind: 'label' | 'type' | 'property' | 'clause' | 'function' | 'parameter' | 'variable';
  detail?: string;
  apply?: string;
};

/** What may be written at a place, in place of the text from `from` on. */
export type Offers = { from: number; offers: Offer[] };

/** Types that are operators too have to be quoted. */
const operators = /^(IN|OR|AND|NOT|IS|AS|XOR|CONTAINS|STARTS|ENDS|BY|ON|CASE|WHEN|THEN|ELSE|END|ALL|WHERE)$/;

/**
 * What may follow at a place: labels after `:` in a node, types after `:` between brackets, properties after a dot or
 * in the braces of a node, parameters after `$`, else clauses, functions and the names that the text uses already.
 * `undefined` in texts and comments. `asked` is whether somebody asked for it, so that an empty word gets an answer.
 */
export function offersAt(text: string, at: number, schema: GraphSchema, asked: boolean): Offers | undefined {
  const written = text.slice(0, at);
  if (endsAside(written)) return undefined;
  const before = codeOf(written);

  const parameter = /\$(\w*)$/.exec(before);
  if (parameter) {
    // The one being typed is no offer.
    const names = parametersIn(text.slice(0, parameter.index) + ' ' + text.slice(at));
    return offers(
      at,
      parameter[1]!,
      names.map((label) => ({ label, kind: 'parameter' })),
    );
  }
  const opened = openBracket(before);
  const named = /[:|&!]\s*(`?\w*)$/.exec(before);
  if (named && opened === '[') return offers(at, named[1]!, typeOffers(schema));
  if (named && named[0].startsWith(':') && opened !== '{') return offers(at, named[1]!, labelOffers(schema));
  const property = /([\p{ID_Start}_]\w*)\.(\w*)$/u.exec(before);
  if (property) return offers(at, property[2]!, propertyOffers(schema, labelsOf(text, property[1]!)));
  const key = /\((?:\s*\w*\s*:\s*`?(\w+)`?)\s*\{(?:[^{}]*,)?\s*(\w*)$/.exec(before);
  if (key) return offers(at, key[2]!, propertyOffers(schema, [key[1]!]));
  const word = /(?<![\w.])[\p{ID_Start}_]\w*$/u.exec(before)?.[0] ?? '';
  if (word === '' && !asked) return undefined;
  return offers(at, word, wordOffers(text.slice(0, at - word.length) + text.slice(at), schema));
}

function offers(at: number, word: string, found: Offer[]): Offers {
  return { from: at - word.length, offers: found };
}

/** The innermost bracket that is still open. */
function openBracket(code: string): string | undefined {
  const open: string[] = [];
  for (const sign of code.match(/[()[\]{}]/g) ?? [])
    if ('([{'.includes(sign)) open.push(sign);
    else open.pop();
  return open.at(-1);
}

function labelOffers({ labels }: GraphSchema): Offer[] {
  return labels.map(({ label, nodes }) => ({ label, kind: 'label', detail: `${nodes} nodes` }));
}

function typeOffers({ types }: GraphSchema): Offer[] {
  return types.map(({ type, from, to }) => ({
    label: type,
    kind: 'type',
    detail: `${endOf(from)} to ${endOf(to)}`,
    ...(operators.test(type) && { apply: `\`${type}\`` }),
  }));
}

function endOf(labels: readonly string[]): string {
  return labels.length > 2 ? `${labels.length} labels` : labels.join(' or ');
}

/** Properties of these labels; of all labels where none is known. */
function propertyOffers({ labels }: GraphSchema, of: readonly string[]): Offer[] {
  const known = labels.filter(({ label }) => of.includes(label));
  const names = (known.length > 0 ? known : labels).flatMap(({ properties }) => properties);
  return [...new Set(names)].sort().map((label) => ({ label, kind: 'property' }));
}

/** The labels that a text gives a variable: `(m:Model)`. */
function labelsOf(text: string, variable: string): string[] {
  const found = codeOf(text).matchAll(/\(\s*(\w+)\s*:\s*`?(\w+)/g);
  return Array.from(found).flatMap(([, name, label]) => (name === variable ? [label!] : []));
}

function wordOffers(text: string, { clauses, functions }: GraphSchema): Offer[] {
  const variables = codeOf(text).matchAll(
    /(?:[([]\s*|\bAS\s+|\bUNWIND\s+\S+\s+AS\s+)([a-z_]\w*)\s*(?=[:)\]{,\s]|$)/gi,
  );
  const names = new Set(Array.from(variables, ([, name]) => name!));
  return [
    ...[...names].map((label): Offer => ({ label, kind: 'variable' })),
    ...clauses.map((label): Offer => ({ label, kind: 'clause' })),
    ...functions.map((label): Offer => ({ label, kind: 'function', apply: `${label}(` })),
  ];
}
