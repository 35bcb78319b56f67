import { z } from 'zod';
import { Id, IsoDate } from './basics.ts';
import { Verdict } from './finding.ts';
import { mostNodes } from './scene-limits.ts';

/** A label of the graph, as in `Model`. */
export const Label = z
  .string()
  .regex(/^[A-Z][A-Za-z]{0,39}$/, 'use a label of GET /api/graph/schema, as in Model');

/** A relationship type of the graph, as in `SUBJECT_TO`. */
export const RelationshipType = z
  .string()
  .regex(/^[A-Z][A-Z_]{0,59}$/, 'use a relationship type of GET /api/graph/schema, as in SUBJECT_TO');

/** A node of the graph by its label and its id, which is unique within the label only. */
export const NodeRef = z.strictObject({ label: Label, id: Id });
export type NodeRef = z.infer<typeof NodeRef>;

/** Which way a relationship leads from the node one stands on. */
export const Direction = z.enum(['out', 'in']);
export type Direction = z.infer<typeof Direction>;

/** How a scene is laid out: in layers from left to right, in layers with a lane for each jurisdiction, or freely. */
export const Arrangement = z.enum(['layers', 'lanes', 'free']);
export type Arrangement = z.infer<typeof Arrangement>;

/** The most relationships that are kept of a scene: as many as the API gives for one. */
export const mostEdges = 5_000;

/** A point of a picture, px at zoom 1, y downwards. */
const coordinate = z.number().min(-1_000_000).max(1_000_000);

/** Neighbours of a node that are counted and not opened: those over one type, in one direction, of one label. */
const Group = z.strictObject({
  of: NodeRef,
  type: RelationshipType,
  direction: Direction,
  label: Label,
  /** All such neighbours, those that are open in the scene too. */
  total: z.int().min(1),
  x: coordinate,
  y: coordinate,
});

/** The end of a relationship: the place of a node in `nodes`, from 0. By its names a large scene would be too large to send. */
const end = z.int().min(0);

/** A relationship as it was when the scene was kept, so that a later reader is told what has changed since. */
const SeenEdge = z.strictObject({
  type: RelationshipType,
  from: end,
  to: end,
  /** Tells parallel ones apart. */
  key: z.string().max(300),
  verdict: Verdict.nullable(),
});

const Shape = z.strictObject({
  /** The version of this form. A later form is read beside it. */
  format: z.literal(1),
  name: z.string().trim().min(1, 'give the scene a name').max(120),
  note: z.string().max(2_000).default(''),
  nodes: z
    .array(NodeRef.extend({ name: z.string().max(500), x: coordinate, y: coordinate, pinned: z.boolean() }))
    .min(1, 'a scene shows at least one node')
    .max(mostNodes),
  groups: z.array(Group).max(mostNodes).default([]),
  edges: z.array(SeenEdge).max(mostEdges),
  arrangement: Arrangement,
  /** Kinds of nodes and types of relationships that are left out of the picture, and of the table. */
  hidden: z.strictObject({
    kinds: z.array(Label).max(60).default([]),
    types: z.array(RelationshipType).max(60).default([]),
  }),
  /** The actor's side for which the verdicts hold: the id of a situation. */
  situation: Id,
  /** The day in the world, and the day up to which publications count. */
  asOf: IsoDate,
  knownOn: IsoDate,
  /** The graph it was made from. */
  graphVersion: z.string().max(100),
});
type Shape = z.infer<typeof Shape>;

/**
 * A scene of the explorer as a person keeps it: what is shown, where, how, and of which graph and days. What it names
 * need not be in the graph of who reads it, since a scene outlives the graph that it was made from.
 */
export const SceneDraft = Shape.superRefine((scene, { addIssue }) => {
  refuseMisfits(scene, (path, message) => addIssue({ code: 'custom', path, message }));
});
export type SceneDraft = z.infer<typeof SceneDraft>;

/** What is known of the keeping of a scene: its address, who may see it, and which version of it this is. */
const keeping = {
  id: z.string(),
  shared: z.boolean(),
  /** Whether who asks may change it. */
  mine: z.boolean(),
  version: z.int().min(1),
  /** When this version was kept, an ISO instant. */
  keptAt: z.string(),
};

/** A kept scene. */
export const KeptScene = SceneDraft.safeExtend(keeping);
export type KeptScene = z.infer<typeof KeptScene>;

/** What a list tells of a kept scene; `nodes` says how many it shows. */
export const SceneSummary = z.object({ ...keeping, name: z.string(), note: z.string(), nodes: z.int() });
export type SceneSummary = z.infer<typeof SceneSummary>;

/** Tells what of a scene does not fit the rest of it, of each list the first: one mistake can spoil thousands. */
function refuseMisfits(
  { nodes, groups, edges }: Shape,
  refuse: (path: (string | number)[], message: string) => void,
): void {
  const names = nodes.map(nameOf);
  const again = secondOf(names);
  if (again >= 0) refuse(['nodes', again], `${names[again]} stands here twice`);

  const lost = groups.findIndex(({ of }) => !names.includes(nameOf(of)));
  if (lost >= 0) refuse(['groups', lost, 'of'], `${nameOf(groups[lost]!.of)} is not among the nodes`);
  const sameGroup = secondOf(
    groups.map(({ of, type, direction, label }) => [nameOf(of), type, direction, label].join(' ')),
  );
  if (sameGroup >= 0) refuse(['groups', sameGroup], 'this group stands here twice');

  const beyond = edges.findIndex(({ from, to }) => Math.max(from, to) >= nodes.length);
  if (beyond >= 0) {
    const end = edges[beyond]!.from >= nodes.length ? 'from' : 'to';
    refuse(['edges', beyond, end], `there are ${nodes.length} nodes, counted from 0`);
  }
  const sameEdge = secondOf(edges.map(({ from, type, to, key }) => [from, type, to, key].join(' ')));
  if (sameEdge >= 0) refuse(['edges', sameEdge], 'this relationship stands here twice');
}

function nameOf({ label, id }: NodeRef): string {
  return `${label} ${id}`;
}

/** Where a list first holds what it holds before already; -1 where it never does. */
function secondOf(list: readonly string[]): number {
  const seen = new Set<string>();
  return list.findIndex((item) => seen.size === seen.add(item).size);
}
