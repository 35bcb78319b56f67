import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Watches which child processes this process starts, by Node's own channel, so that a test can kill them. */
export function watchChildren(): { started(worker: string): ChildProcess[]; stop(): void } {
  const children: ChildProcess[] = [];
  const note = (message: unknown) => void children.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  return {
    started: (worker) => children.filter((child) => child.spawnargs.some((arg) => arg.endsWith(worker))),
    stop: () => void unsubscribe('child_process', note),
  };
}
