import { rmSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { browserAvailable } from './test/availability.ts';

const ci = process.env['CI'] === 'true';
const inWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
const browser = await browserAvailable();
// Playwright's own report names skipped tests and not why.
if (!browser.available && !inWorker) console.warn(`Skipped: the page in a real browser: ${browser.reason}`);

const port = process.env['E2E_PORT'] ?? '4999';
const address = `http://127.0.0.1:${port}`;
const dataDir = '.tierwise/e2e';
// The graph of an earlier run saves time; its audits would add up to more than a server keeps.
if (!inWorker) rmSync(`${dataDir}/records`, { recursive: true, force: true });

/** Journeys through the page in a real Chromium, on a server of their own with the embedded store. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // Few at a time: the journeys share a server, and a small machine its cores.
  workers: 2,
  timeout: 60_000,
  forbidOnly: ci,
  reporter: [['list'], ...(ci ? [['json', { outputFile: 'test-results/playwright.json' }] as const] : [])],
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 1000 },
    actionTimeout: 15_000,
    // The answer must not depend on the zone or the language of the machine.
    timezoneId: 'Pacific/Auckland',
    locale: 'de-DE',
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser.path !== undefined && { executablePath: browser.path }),
      // A browser that talks to nobody but the server under test, also as root in a container.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(browser.available && {
    webServer: {
      command: `node server/start.ts --port ${port} --data ${dataDir}`,
      url: `${address}/api/health`,
      // The embedded store, wherever the shell points; test/same-answer compares it with Neo4j.
      env: { NEO4J_URI: '' },
      // A first start builds the page and loads the seeds.
      timeout: 180_000,
      reuseExistingServer: false,
    },
  }),
});
