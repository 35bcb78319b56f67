import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { ProblemError, type ProblemCode } from './errors.ts';
import { readJson } from './json-body.ts';

/** What a route takes and gives, from which the requests are checked and the OpenAPI document is made. */
export type RouteSpec = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** With parameters as `:id`. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  /** Without one, the address takes no query at all: a parameter that is not read would be a question not answered. */
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  /** The status of the answer where it is not 200. */
  status?: 201;
  /** The answer changes without a new graph, so that it must not be kept by the version of the graph. */
  live?: true;
  /** The media types the answer can have, where it is not JSON alone. A text is sent as the first of them. */
  media?: readonly string[];
  /** The answer depends on who asks, by the header in which a browser sends its key. */
  owned?: true;
  problems?: readonly ProblemCode[];
};

type Read<T> = T extends z.ZodType ? z.infer<T> : undefined;

/** A checked request. */
export type Input<S extends RouteSpec> = {
  params: Read<S['params']>;
  query: Read<S['query']>;
  body: Read<S['body']>;
};

/** Routes of one resource: their specifications, and the handlers put on a router. */
export type Routes = { specs: RouteSpec[]; mount: (router: Router) => void };

const noQuery = z.strictObject({});

/** One route. Its handler gets a checked request and returns the answer; what it throws becomes a problem document. */
export function route<const S extends RouteSpec>(
  spec: S,
  handle: (input: Input<S>, request: Request, response: Response) => Promise<z.infer<S['answer']>>,
): Routes {
  const mount = (router: Router) => {
    router[spec.method](spec.path, async (request, response) => {
      const input = {
        params: spec.params && check(spec.params, request.params, 'path'),
        query: check(spec.query ?? noQuery, request.query, 'query'),
        body: spec.body && check(spec.body, bodyOf(request), 'body'),
      } as Input<S>;
      if (spec.live) {
        response.removeHeader('ETag');
        response.setHeader('Cache-Control', 'no-store');
      }
      if (spec.status) response.status(spec.status);
      const answer = await handle(input, request, response);
      if (response.headersSent) return;
      if (typeof answer === 'string') response.type(spec.media![0]!).send(answer);
      else response.json(answer);
    });
  };
  return { specs: [spec], mount };
}

/** Several routes as one. */
export function routes(...list: Routes[]): Routes {
  return {
    specs: list.flatMap(({ specs }) => specs),
    mount: (router) => list.forEach(({ mount }) => mount(router)),
  };
}

function bodyOf(request: Request): unknown {
  if (!(request.body instanceof Uint8Array)) throw new ProblemError('not-json');
  return readJson(request.body);
}

function check(schema: z.ZodType, value: unknown, place: string): unknown {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const errors = read.error.issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        field: [path, key].filter(Boolean).join('.'),
        message: `"${key}" is not known here`,
        mend: 'leave it out, or check its spelling',
      }));
    return [
      { field: path || place, message: issue.message, mend: `see the ${place} of this address in /api/docs` },
    ];
  });
  // One entry a field: a second complaint about the same mistake helps nobody.
  const first = new Map(errors.toReversed().map((error) => [error.field, error]));
  throw new ProblemError('invalid-request', undefined, [...first.values()].toReversed());
}
