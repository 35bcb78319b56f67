import { plainFloat, plainWhole, sortedMap, unsupported } from '../values.ts';

/**
 * One value of a Grafeo row as plain JSON, in the shape both engines share: nodes as `{labels, properties}`,
 * relationships as `{type, properties}`, paths as `{nodes, relationships}`, no internal ids.
 */
export function fromGrafeo(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return plainFloat(value);
  if (typeof value === 'bigint') return plainWhole(value);
  if (Array.isArray(value)) return value.map(fromGrafeo);
  if (value instanceof Date) return localDateTime(value);
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return fromObject(value as Record<string, unknown>);
  }
  throw unsupported(`value of kind ${(value as object).constructor?.name ?? typeof value}`);
}

/** The engine tags nodes and relationships with underscored keys and paths with `nodes` and `edges`. */
function fromObject(object: Record<string, unknown>): unknown {
  if ('_id' in object && '_labels' in object) {
    const { _id, _labels, ...properties } = object;
    return { labels: (_labels as string[]).toSorted(), properties: sortedMap(properties, fromGrafeo) };
  }
  if ('_id' in object && '_type' in object) {
    const { _id, _type, _source, _target, ...properties } = object;
    return { type: _type, properties: sortedMap(properties, fromGrafeo) };
  }
  if (isPath(object)) {
    return { nodes: object.nodes.map(fromGrafeo), relationships: object.edges.map(fromGrafeo) };
  }
  return sortedMap(object, fromGrafeo);
}

function isPath(object: Record<string, unknown>): object is { nodes: unknown[]; edges: unknown[] } {
  const tagged = (list: unknown, tag: string) =>
    Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null && tag in item);
  return (
    Object.keys(object).length === 2 && tagged(object['nodes'], '_labels') && tagged(object['edges'], '_type')
  );
}

/** A moment without a zone comes as a Date read as UTC: written without the zone, and without empty fractions. */
function localDateTime(date: Date): string {
  return date.toISOString().replace(/\.?0*Z$/, '');
}
