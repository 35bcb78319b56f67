import { isRealDay } from '../../../../graph/model/calendar.ts';
import type { Arrangement, NodeRef } from '../../../../graph/model/scene.ts';
import { keyOf, refOf, type NodeKey, type Scene } from './scene.ts';

/** The most nodes that an address carries: a longer one is cut by mail and chat. */
export const mostInAddress = 60;

/** What an address says of a scene; what it leaves out is as usual. */
export type Addressed = Partial<Pick<Scene, 'situation' | 'asOf' | 'knownOn' | 'arrangement' | 'hidden'>> & {
  nodes: NodeRef[];
  /** Which of the nodes are chosen. */
  chosen: NodeKey[];
  /** What could not be read, each in a sentence. */
  problems: string[];
};

type Name = 'show' | 'chosen' | 'situation' | 'on' | 'known' | 'look' | 'hide';

/**
 * A scene that is not kept as the query of its address: its nodes, those of them that are chosen, and the settings
 * other than `usual`. `null` where it has more nodes than an address carries. Places, pins and groups do not travel.
 */
export function queryOf(
  { nodes, situation, asOf, knownOn, arrangement, hidden }: Scene,
  chosen: readonly NodeKey[] = [],
  usual: Partial<Pick<Scene, 'situation' | 'asOf' | 'knownOn'>> = {},
): Partial<Record<Name, string>> | null {
  if (nodes.length > mostInAddress) return null;
  const keys = nodes.map(keyOf);
  const hide = [...hidden.kinds, ...hidden.types];
  return {
    ...(keys.length > 0 && { show: keys.map(written).join(',') }),
    ...(keys.some((key) => chosen.includes(key)) && {
      chosen: chosen
        .filter((key) => keys.includes(key))
        .map(written)
        .join(','),
    }),
    ...(situation !== usual.situation && { situation }),
    ...(asOf !== usual.asOf && { on: asOf }),
    ...(knownOn !== usual.knownOn && { known: knownOn }),
    ...(arrangement !== 'layers' && { look: arrangement }),
    ...(hide.length > 0 && { hide: hide.join(',') }),
  };
}

/** Reads the query of an address. What is wrong in it is left out and told; names of other things are passed over. */
export function readAddress(
  query: Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>,
): Addressed {
  const found: Addressed = { nodes: [], chosen: [], problems: [] };
  for (const name of names) {
    const value = query[name];
    if (Array.isArray(value)) found.problems.push(`The address gives “${name}” more than once.`);
    else if (value) readers[name](value as string, found);
  }
  return found;
}

/** In this order, since what is chosen must be shown. */
const names: readonly Name[] = ['show', 'chosen', 'situation', 'on', 'known', 'look', 'hide'];

const readers: Record<Name, (value: string, found: Addressed) => void> = {
  show: (value, found) => {
    const parts = listOf(value);
    const [read, wrong] = divided(parts, (part) => isNode(part));
    if (read.length > mostInAddress)
      found.problems.push(`The address names ${read.length} nodes; the first ${mostInAddress} are shown.`);
    found.nodes = read.slice(0, mostInAddress).map(nodeOf);
    found.problems.push(
      ...wrong.map((part) => `“${part}” in the address is no node; write one as Model:llama-3-8b.`),
    );
  },
  chosen: (value, found) => {
    const shown = new Set(found.nodes.map(keyOf));
    const isShown = (part: string) => isNode(part) && shown.has(keyOf(nodeOf(part)));
    const [read, wrong] = divided(listOf(value), isShown);
    found.chosen = read.map((part) => keyOf(nodeOf(part)));
    found.problems.push(...wrong.map((part) => `“${part}” is chosen in the address and not shown.`));
  },
  situation: (value, found) => {
    if (idForm.test(value)) found.situation = value;
    else found.problems.push(`“${value}” in the address is no situation.`);
  },
  on: (value, found) => readDay('asOf', value, found),
  known: (value, found) => readDay('knownOn', value, found),
  look: (value, found) => {
    const look = looks.find((look) => look === value);
    if (look) found.arrangement = look;
    else found.problems.push(`“${value}” in the address is no layout; use ${looks.join(', ')}.`);
  },
  hide: (value, found) => {
    const [read, wrong] = divided(listOf(value), (part) => kindForm.test(part) || typeForm.test(part));
    const [types, kinds] = divided(read, (part) => typeForm.test(part));
    if (read.length > 0) found.hidden = { kinds, types };
    found.problems.push(
      ...wrong.map((part) => `“${part}” in the address is no kind of node and no type of relationship.`),
    );
  },
};

// The forms of graph/model, which the page does not load; a test holds the two together.
const idForm = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,119}$/;
/** A label of one capital letter or of capitals alone would read as a type; the graph has none. */
const kindForm = /^(?=.*[a-z])[A-Z][A-Za-z]{0,39}$/;
const typeForm = /^[A-Z][A-Z_]{0,59}$/;
const looks: readonly Arrangement[] = ['layers', 'lanes', 'free'];

function readDay(name: 'asOf' | 'knownOn', value: string, found: Addressed): void {
  if (isRealDay(value)) found[name] = value;
  else found.problems.push(`“${value}” in the address is no day; write it as 2026-08-02.`);
}

function written(key: NodeKey): string {
  const { label, id } = refOf(key);
  return `${label}:${id}`;
}

function isNode(part: string): boolean {
  const { label, id } = nodeOf(part);
  return kindForm.test(label) && idForm.test(id);
}

function nodeOf(part: string): NodeRef {
  const at = part.indexOf(':');
  return { label: part.slice(0, Math.max(0, at)), id: part.slice(at + 1) };
}

/** The parts of a list, each once. */
function listOf(value: string): string[] {
  return [...new Set(value.split(',').map((part) => part.trim()))].filter(Boolean);
}

function divided(list: readonly string[], holds: (part: string) => boolean): [string[], string[]] {
  return [list.filter(holds), list.filter((part) => !holds(part))];
}
