import { z } from 'zod';
import type { Knowledge } from '../knowledge.ts';
import { route } from '../route.ts';

const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  engine: z.enum(['embedded', 'neo4j']),
  graphVersion: z.string().nullable(),
});

/** Whether the server can answer, and from which graph. */
export const health = (knowledge: Knowledge) =>
  route(
    {
      method: 'get',
      path: '/health',
      summary: 'Whether the server can answer, and from which graph',
      answer: Health,
    },
    async (_, __, response) => {
      const version = await knowledge.store.version().catch(() => null);
      if (version === null) response.status(503);
      const status = version === null ? ('degraded' as const) : ('ok' as const);
      return { status, engine: knowledge.store.engine, graphVersion: version };
    },
  );
