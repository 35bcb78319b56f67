import { z } from 'zod';
import { Id } from '../../graph/model/basics.ts';
import { Status } from '../../graph/model/law.ts';
import { Direction, Label, RelationshipType } from '../../graph/model/scene.ts';

/** When something holds: world time from `from` and before `until`, by what was published from `known` and before `knownUntil`. */
export const Span = z.object({
  status: Status.nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  known: z.string().nullable(),
  knownUntil: z.string().nullable(),
});
export type Span = z.infer<typeof Span>;

/** A node as the explorer shows it. `detail` is one short line that tells it from others of its name. */
export const GraphNode = z.object({
  label: z.string(),
  id: z.string(),
  name: z.string(),
  detail: z.string().nullable(),
  /** The id of the jurisdiction whose law it is, for what belongs to one. */
  jurisdiction: z.string().nullable(),
  /** When it holds; empty for what holds at all times. */
  spans: z.array(Span),
});
export type GraphNode = z.infer<typeof GraphNode>;

const Property = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** The properties of a node or a relationship, without what the loader writes for itself. */
export const Properties = z.record(z.string(), Property);
export type Properties = z.infer<typeof Properties>;

/** A relationship, its ends as `Label id`. `key` tells parallel ones of one type apart. */
export const GraphEdge = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  key: z.string(),
  properties: Properties,
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** How many different neighbours a node has over one type, in one direction, of one label. */
export const NeighbourCount = z.object({
  type: z.string(),
  direction: Direction,
  label: z.string(),
  total: z.int(),
});
export type NeighbourCount = z.infer<typeof NeighbourCount>;

/** One place where a node is stated. */
export const StatedIn = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  pinpoint: z.string().nullable(),
  checked: z.string(),
  confidence: z.string(),
});
export type StatedIn = z.infer<typeof StatedIn>;

/** A node in an address, as `Model:deepseek-r1`. */
export const NodeAddress = z
  .string()
  .max(161)
  .regex(/^[A-Za-z]+:/, 'write a label, a colon and an id, as in Model:deepseek-r1')
  .transform((text) => ({ label: text.slice(0, text.indexOf(':')), id: text.slice(text.indexOf(':') + 1) }))
  .pipe(z.strictObject({ label: Label, id: Id }));

/** Several labels or types in an address, as `Component,Role`. */
const listOfNames = (name: typeof Label | typeof RelationshipType) =>
  z
    .string()
    .max(2_000)
    .transform((text) => text.split(','))
    .pipe(z.array(name).max(60));
export const Labels = listOfNames(Label);
export const Types = listOfNames(RelationshipType);

/** The situation whose verdicts count. */
export const SituationId = Id;

/** The key of a node: its label, a space, its id. */
export function keyOf({ label, id }: { label: string; id: string }): string {
  return `${label} ${id}`;
}

/** The label and the id behind a key. */
export function refOf(key: string): { label: string; id: string } {
  const at = key.indexOf(' ');
  return { label: key.slice(0, at), id: key.slice(at + 1) };
}
