import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadline } from '../../server/middleware/deadline.ts';
import { answerProblem } from '../../server/middleware/failures.ts';
import { testApp, type TestApp } from './test-app.ts';

let test: TestApp;
let page: string;
beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), 'tierwise-page-'));
  await mkdir(join(page, 'assets'));
  await writeFile(join(page, 'index.html'), '<title>the page</title>');
  await writeFile(join(page, 'assets', 'page.js'), 'the script');
  test = await testApp({ page });
});
afterAll(async () => {
  await test.close();
  await rm(page, { recursive: true });
});
const get = (path: string) => request(test.app).get(path);

describe('reading again', () => {
  it('gives 304 in place of an answer, never in place of a refusal', async () => {
    const { headers } = await get('/api/facts');
    const again = (path: string) => get(path).set('if-none-match', headers['etag']!);
    expect((await again('/api/facts')).status).toBe(304);
    expect((await again('/api/facts?limit=0')).status).toBe(422);
    expect((await again('/api/models/none')).status).toBe(404);
    expect((await again('/api/nothing')).status).toBe(404);
  });
  it('knows HEAD, and keeps what is not for keeping', async () => {
    const head = await request(test.app).head('/api/rulebase');
    expect([head.status, head.headers['etag']]).toEqual([200, expect.stringMatching(/^W\/"/)]);
    expect((await get('/api/health')).headers['cache-control']).toBe('no-store');
    const assessment = await request(test.app).post('/api/assessments').send({ facts: {} });
    expect([assessment.status, assessment.headers['cache-control']]).toEqual([200, 'no-store']);
  });
  it('is told by one tag for every compression, so the tag is weak', async () => {
    const zipped = await get('/api/rulebase').set('accept-encoding', 'gzip');
    const plain = await get('/api/rulebase').set('accept-encoding', 'identity');
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', etag: plain.headers['etag'] });
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });
});

describe('methods', () => {
  it.each([
    ['/api/facts', 'GET, HEAD'],
    ['/api/models/pythia/', 'GET, HEAD'],
    ['/api/assessments', 'POST'],
    ['/api/openapi.json', 'GET, HEAD'],
    ['/api/docs', 'GET, HEAD'],
  ])('of %s are %s', async (path, allow) => {
    const asked = await request(test.app).options(path);
    expect([asked.status, asked.headers['allow']]).toEqual([204, allow]);
    const wrong = await request(test.app).patch(path);
    expect([wrong.status, wrong.headers['allow'], wrong.body.code]).toEqual([
      405,
      allow,
      'method-not-allowed',
    ]);
  });
});

describe('the page', () => {
  it.each([
    '/',
    '/models',
    '/models/gpt-3.5-turbo',
    '/law/EU-AIA/EU-AIA-53-1-a',
    '/?training_compute_flop=1.5e23',
  ])('opens at %s', async (path) => expect((await get(path)).text).toContain('the page'));
  it.each([
    '/assets',
    '/assets/none.js',
    '/favicon.ico',
    '/.git/config',
    '/assets/..%2f..%2fpackage.json',
    '/..%2f..%2fetc/passwd',
  ])('is not at %s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.code]).toEqual([404, 'not-found']);
  });
  it('is given whole, or refused by name when a condition does not hold', async () => {
    const part = await get('/assets/page.js').set('range', 'bytes=9999-');
    expect([part.status, part.text]).toEqual([200, 'the script']);
    expect((await get('/').set('range', 'bytes=9999-')).status).toBe(200);
    const { status, body } = await get('/').set('if-unmodified-since', 'Mon, 01 Jan 2001 00:00:00 GMT');
    expect([status, body.code]).toEqual([412, 'precondition-failed']);
  });
});

describe('the deadline', () => {
  let server: Server;
  beforeAll(async () => {
    const app = express();
    app.use(deadline(150));
    app.use(express.raw({ type: '*/*' }));
    app.post('/never', () => {});
    app.use(answerProblem);
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  /** What comes back to a body that is announced with two bytes, until the server hangs up or the client has enough. */
  const answerTo = (body: string) =>
    new Promise<string>((resolve) => {
      let answer = '';
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.on('data', (chunk) => {
        answer += chunk.toString();
        if (answer.includes('keep-alive')) socket.destroy();
      });
      socket.on('close', () => resolve(answer));
      socket.write(
        `POST /never HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n${body}`,
      );
    });

  it('names who was slow, and hangs up on a client that is', async () => {
    const slowClient = await answerTo('{');
    expect(slowClient).toMatch(/^HTTP\/1.1 408 [^]*Connection: close[^]*"request-timeout"/);
    expect(await answerTo('{}')).toMatch(/^HTTP\/1.1 503 [^]*"request-deadline"/);
  });
});
