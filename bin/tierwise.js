#!/usr/bin/env node
// Finds the pinned Node 24 and runs the command line on it, whatever Node started this file.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(project, 'server', 'cli.ts');

/** The binary of the package `node`, wherever npm put it, or the Node that runs this when it is new enough. */
function findNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed: this Node may do.
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `Tierwise needs Node 24 or later; this is ${process.version}. Run "npm ci" in a clone of it, or "npm install node@24" where it is installed.`,
  );
  process.exit(2);
}

const installed = project.includes(`${sep}node_modules${sep}`);
const stripTypes = new URL('strip-types.js', import.meta.url).href;
const options = installed ? ['--disable-warning=ExperimentalWarning', '--import', stripTypes] : [];
const child = spawn(findNode(), [...options, cli, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
