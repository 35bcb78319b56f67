import { z } from 'zod';
import { Slug } from '../../graph/model/saved-query.ts';
import { KeptScene, SceneDraft, SceneSummary } from '../../graph/model/scene.ts';
import type { RecordStore } from '../../graph/store/records.ts';
import { changeScene, keepScene, oneScene, removeScene, sceneList } from '../own-scenes.ts';
import { ownerOf } from '../owner.ts';
import { listOf, pageOf, pageQuery } from '../paging.ts';
import { route, routes } from '../route.ts';

const params = z.strictObject({ id: Slug });
const draft = { scene: SceneDraft, shared: z.boolean() };

/** Made anew for each address, because the document names a schema once. */
const keptAnswer = () => KeptScene.safeExtend({});

/** Scenes of the explorer that people keep, change, take away and share. */
export const scenes = (records: RecordStore) =>
  routes(
    route(
      {
        method: 'get',
        path: '/scenes',
        summary: 'Kept scenes, all shared ones and one’s own, the last kept first',
        query: z.strictObject(pageQuery),
        answer: listOf(SceneSummary),
        live: true,
        owned: true,
        problems: ['record-corrupt'],
      },
      async ({ query }, request) => pageOf(await sceneList(records, ownerOf(request)), query),
    ),
    route(
      {
        method: 'post',
        path: '/scenes',
        summary: 'Keep a scene; a private one needs the header Tierwise-Owner',
        body: z.strictObject(draft),
        answer: keptAnswer(),
        status: 201,
        live: true,
        owned: true,
        problems: ['records-full', 'record-corrupt'],
      },
      async ({ body }, request, response) => {
        const kept = await keepScene(records, body, ownerOf(request));
        response.setHeader('Location', `/api/scenes/${kept.id}`);
        return kept;
      },
    ),
    route(
      {
        method: 'get',
        path: '/scenes/:id',
        summary: 'One kept scene',
        params,
        answer: keptAnswer(),
        live: true,
        owned: true,
        problems: ['not-found', 'record-corrupt'],
      },
      async ({ params: { id } }, request) => oneScene(records, id, ownerOf(request)),
    ),
    route(
      {
        method: 'put',
        path: '/scenes/:id',
        summary: 'Change an own scene, made on the version named; brings back one that was taken away',
        params,
        body: z.strictObject({ version: z.int().min(1), ...draft }),
        answer: keptAnswer(),
        live: true,
        owned: true,
        problems: ['not-found', 'not-owner', 'scene-conflict', 'records-full', 'record-corrupt'],
      },
      async ({ params: { id }, body }, request) => changeScene(records, id, body, ownerOf(request)),
    ),
    route(
      {
        method: 'delete',
        path: '/scenes/:id',
        summary: 'Take an own scene away; a PUT on the version that is answered brings it back',
        params,
        query: z.strictObject({ version: z.coerce.number().int().min(1) }),
        answer: keptAnswer(),
        live: true,
        owned: true,
        problems: ['not-found', 'not-owner', 'scene-conflict', 'records-full', 'record-corrupt'],
      },
      async ({ params: { id }, query }, request) => removeScene(records, id, query.version, ownerOf(request)),
    ),
  );
