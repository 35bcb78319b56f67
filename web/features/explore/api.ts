import type { Direction, KeptScene, NodeRef, SceneDraft } from '../../../graph/model/scene.ts';
import { deleteJson, getJson, sendJson } from '../../app/api.ts';
import type { GraphEdge, GraphNode } from './scene/scene.ts';

/** A node as the search finds it. */
export type FoundNode = NodeRef & { name: string; detail: string | null };

/** Neighbours of a node over one type, in one direction, of one label, by their count. */
export type NeighbourCount = { type: string; direction: Direction; label: string; total: number };

/** Where a statement is written. */
export type NodeSource = {
  id: string;
  title: string;
  url: string | null;
  pinpoint: string | null;
  checked: string;
  confidence: 'primary' | 'secondary' | 'own-knowledge';
};

/** All that the graph says of one node. */
export type NodeDetails = {
  node: GraphNode;
  properties: Record<string, string | number | boolean | string[]>;
  record: Record<string, unknown> | null;
  sources: NodeSource[];
  neighbours: NeighbourCount[];
};

/** Nodes and all relationships between them; `missing` are those that the graph no longer has. */
export type ScenePart = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  missing: NodeRef[];
  truncated: boolean;
  graphVersion: string;
};

/** A way from one node to another. */
export type FoundPath = { nodes: GraphNode[]; edges: GraphEdge[] };

/** What a search for paths looks for. */
export type PathQuestion = {
  from: NodeRef;
  to: NodeRef;
  /** Labels that may stand in between; all but sources and queries where none is named. */
  kinds: readonly string[];
  /** The most relationships of a path, 1 to 6. */
  length: number;
  situation: string;
};

/** A kept scene in the list of them. */
export type SceneRow = Pick<KeptScene, 'id' | 'name' | 'note' | 'shared' | 'mine' | 'version' | 'keptAt'> & {
  nodes: number;
};

/** The two days and the actor's side that verdicts hold for. */
export type Terms = { situation: string; asOf: string; knownOn: string };

/** The kinds of the graph with their counts. Rejects with an `ApiError`, as all of these do. */
export function readKinds(): Promise<{ labels: { label: string; nodes: number }[]; graphVersion: string }> {
  return getJson('/api/graph/schema');
}

/** Nodes by the words of their names, ids, citations and other names, the best first. */
export function searchGraph(
  q: string,
  limit: number,
  label?: string,
): Promise<{ items: FoundNode[]; total: number }> {
  const asked = new URLSearchParams({ q, limit: String(limit), ...(label && { label }) });
  return getJson(`/api/graph/search?${asked}`);
}

/** One node, with the counts of its neighbours; those over verdicts are of the one situation, where one is named. */
export function readNode({ label, id }: NodeRef, situation?: string): Promise<NodeDetails> {
  const asked = situation === undefined ? '' : `?${new URLSearchParams({ situation })}`;
  return getJson(`/api/graph/nodes/${encodeURIComponent(label)}/${encodeURIComponent(id)}${asked}`);
}

/** A page of neighbours over one type, in one direction, of one label, by name. */
export function readNeighbours(
  { label, id }: NodeRef,
  { type, direction, label: of }: Omit<NeighbourCount, 'total'>,
  { situation, q = '', limit, cursor }: { situation: string; q?: string; limit: number; cursor?: string },
): Promise<{ items: GraphNode[]; total: number; next?: string | null }> {
  const asked = new URLSearchParams({ label, id, type, direction, of, situation, limit: String(limit) });
  if (q) asked.set('q', q);
  if (cursor) asked.set('cursor', cursor);
  return getJson(`/api/graph/neighbours?${asked}`);
}

/** These nodes and every relationship between them, with the verdicts of the situation, on its days if any are named. */
export function readScene(
  nodes: readonly NodeRef[],
  terms: Pick<Terms, 'situation'> & Partial<Terms>,
): Promise<ScenePart> {
  return sendJson('POST', '/api/graph/scene', { nodes, ...terms });
}

/** Ways from one node to another, the shortest first; `complete` is false when the search was cut. */
export function readPaths(question: PathQuestion): Promise<{ items: FoundPath[]; complete: boolean }> {
  const named = ({ label, id }: NodeRef) => `${label}:${id}`;
  const { from, to, kinds, length, situation } = question;
  const asked = new URLSearchParams({ from: named(from), to: named(to), length: String(length), situation });
  if (kinds.length > 0) asked.set('kinds', kinds.join(','));
  return getJson(`/api/graph/paths?${asked}`);
}

/** The scenes one may see, the last kept first. */
export function readScenes(): Promise<{ items: SceneRow[]; total: number }> {
  return getJson('/api/scenes?limit=100');
}

/** One kept scene. */
export function readKept(id: string): Promise<KeptScene> {
  return getJson(addressOf(id));
}

/** Keeps a new scene. */
export function keepScene(scene: SceneDraft, shared: boolean): Promise<KeptScene> {
  return sendJson('POST', '/api/scenes', { scene, shared });
}

/** Keeps a change to one's own scene, made to this version of it. */
export function changeScene(
  id: string,
  version: number,
  scene: SceneDraft,
  shared: boolean,
): Promise<KeptScene> {
  return sendJson('PUT', addressOf(id), { version, scene, shared });
}

/** Takes one's own scene away. Answers the version on which a change brings it back. */
export function removeScene({ id, version }: Pick<KeptScene, 'id' | 'version'>): Promise<KeptScene> {
  return deleteJson(`${addressOf(id)}?version=${version}`);
}

/** Keeps a removed scene anew, as it was. */
export function bringBackScene(kept: KeptScene): Promise<KeptScene> {
  const { id, shared, mine: _mine, version, keptAt: _keptAt, ...scene } = kept;
  return changeScene(id, version, scene, shared);
}

const addressOf = (id: string) => `/api/scenes/${encodeURIComponent(id)}`;
