import { z } from 'zod';
import { Audit, AuditEntry } from '../graph/model/audit.ts';
import { Condition } from '../graph/model/condition.ts';
import { Fact } from '../graph/model/fact.ts';
import { Explanation, Finding } from '../graph/model/finding.ts';
import { Definition, Exemption, Instrument, Obligation } from '../graph/model/law.ts';
import { Licence, Model } from '../graph/model/release.ts';
import { problems, type ProblemCode } from './errors.ts';
import { ownerHeader } from './owner.ts';
import { GraphEdge, GraphNode } from './explore/shapes.ts';
import type { RouteSpec } from './route.ts';

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  mend: z.string(),
  errors: z
    .array(
      z.object({
        field: z.string(),
        message: z.string(),
        mend: z.string(),
        line: z.int().optional(),
        column: z.int().optional(),
      }),
    )
    .optional(),
  instance: z.string(),
  requestId: z.string(),
});

const named = {
  Condition,
  Explanation,
  Finding,
  Fact,
  Definition,
  Exemption,
  Instrument,
  Obligation,
  Licence,
  Model,
  Audit,
  AuditEntry,
  GraphNode,
  GraphEdge,
  Problem,
};

/** Problems that any route can answer with. */
const common: readonly ProblemCode[] = [
  'invalid-request',
  'host-not-allowed',
  'too-many-requests',
  'request-deadline',
  'store-unavailable',
  'store-deadline',
  'store-memory',
  'store-query',
  'store-corrupt',
  'internal',
];

/** Problems of every route that takes a body. */
const ofBodies: readonly ProblemCode[] = ['malformed-json', 'not-json', 'body-too-large', 'request-timeout'];

/** The OpenAPI 3.1 document, made from the same schemas that check the requests. */
export function openApiDocument(specs: readonly RouteSpec[]) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema as z.ZodType, { id });
  for (const spec of specs) {
    registry.add(spec.answer, { id: `${idOf(spec)}Answer` });
    if (spec.body) registry.add(spec.body, { id: `${idOf(spec)}Body` });
  }
  const ref = (id: string) => `#/components/schemas/${id}`;
  const output = z.toJSONSchema(registry, { uri: ref, io: 'output', unrepresentable: 'any' }).schemas;
  const input = z.toJSONSchema(registry, { uri: ref, io: 'input', unrepresentable: 'any' }).schemas;
  const schemas: Record<string, unknown> = {};
  for (const id of Object.keys(output)) schemas[id] = plain(id.endsWith('Body') ? input[id]! : output[id]!);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const spec of specs) {
    const path = `/api${spec.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [spec.method]: operation(spec, ref) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tierwise',
      version: '1',
      description:
        'Which rules apply to an AI model release, given how open it is: where, since when, says which article, and why. Information, not legal advice.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas },
  };
}

/** `getModelsIdFindings`: the method and the words of the path. */
function idOf({ method, path }: RouteSpec): string {
  return `${method}${path.replaceAll(/[^A-Za-z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function operation(spec: RouteSpec, ref: (id: string) => string) {
  const codes = [...new Set([...(spec.problems ?? []), ...(spec.body ? ofBodies : []), ...common])];
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  const failures = [...byStatus].map(([status, list]) => [
    String(status),
    {
      description: list.map((code) => `${code}: ${problems[code].title}`).join('. '),
      content: { 'application/problem+json': { schema: { $ref: ref('Problem') } } },
    },
  ]);
  return {
    summary: spec.summary,
    operationId: idOf(spec),
    parameters: [
      ...parameters(spec.params, 'path'),
      ...parameters(spec.query, 'query'),
      ...(spec.owned ? [ownerParameter] : []),
    ],
    ...(spec.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: ref(`${idOf(spec)}Body`) } } },
      },
    }),
    responses: {
      [spec.status ?? 200]: {
        description: 'The answer',
        content: Object.fromEntries(
          (spec.media ?? ['application/json']).map((media) => [
            media,
            {
              schema: /[/+]json$/.test(media) ? { $ref: ref(`${idOf(spec)}Answer`) } : { type: 'string' },
            },
          ]),
        ),
      },
      ...(spec.path === '/health' && { 503: { description: 'There is no graph to answer from' } }),
      ...Object.fromEntries(failures),
    },
  };
}

const ownerParameter = {
  name: ownerHeader,
  in: 'header',
  required: false,
  description: 'The key that a browser made for itself: 64 random hexadecimal digits',
  schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
};

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query') {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

/** Schemas inside an OpenAPI document carry no address or dialect of their own. */
function plain(schema: object): object {
  const { $id: _id, $schema: _schema, ...rest } = schema as Record<string, unknown>;
  return rest;
}
