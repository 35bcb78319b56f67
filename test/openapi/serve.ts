import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectionLimits } from '../../server/connection-limits.ts';
import { testApp } from '../api/test-app.ts';

// The API over the embedded store for a tool that asks it thousands of questions: no limit on how many a minute.
const { app, close } = await testApp({ requestsPerMinute: 1_000_000 });
const server = createServer(connectionLimits, app).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}/api/openapi.json`);
});
process.once('SIGTERM', () => {
  server.close(() => void close().finally(() => process.exit(0)));
  server.closeAllConnections();
});
