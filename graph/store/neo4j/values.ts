import neo4j from 'neo4j-driver';
import type { Node, Path, Relationship } from 'neo4j-driver';
import { plainFloat, plainWhole, sortedMap, unsupported } from '../values.ts';
import type { Parameter } from '../values.ts';

/**
 * A parameter as the driver takes it. Whole numbers become Neo4j integers, because the driver would send every
 * JavaScript number as a float; beyond 2^53 - 1 (1e25, say) a number is a float on both engines.
 */
export function toNeo4j(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4j(item)]));
  }
  return value;
}

/** One value of a Neo4j record as plain JSON, in the shape both engines share (see `fromGrafeo`). */
export function fromNeo4j(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return plainFloat(value);
  if (neo4j.isInt(value)) return plainWhole(value.toBigInt());
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (isTemporal(value)) return withoutEmptyFraction(value.toString());
  if (neo4j.isNode(value as object)) return fromNode(value as Node);
  if (neo4j.isRelationship(value as object)) return fromRelationship(value as Relationship);
  if (neo4j.isPath(value as object)) return fromPath(value as Path);
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return sortedMap(value as Record<string, unknown>, fromNeo4j);
  }
  throw unsupported(`value of kind ${(value as object).constructor?.name ?? typeof value}`);
}

function fromNode(node: Node): unknown {
  return { labels: node.labels.toSorted(), properties: sortedMap(node.properties, fromNeo4j) };
}

function fromRelationship(relationship: Relationship): unknown {
  return { type: relationship.type, properties: sortedMap(relationship.properties, fromNeo4j) };
}

function fromPath(path: Path): unknown {
  return {
    nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(fromNode),
    relationships: path.segments.map((segment) => fromRelationship(segment.relationship)),
  };
}

function isTemporal(value: unknown): value is { toString(): string } {
  const candidate = value as object;
  return (
    neo4j.isDate(candidate) ||
    neo4j.isDateTime(candidate) ||
    neo4j.isLocalDateTime(candidate) ||
    neo4j.isTime(candidate) ||
    neo4j.isLocalTime(candidate) ||
    neo4j.isDuration(candidate)
  );
}

/** The driver writes nine digits of a second once there is a fraction. */
function withoutEmptyFraction(text: string): string {
  return text.replace(/(\.\d*?)0+(?!\d)/, '$1').replace(/\.(?!\d)/, '');
}
