import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Starts one of this folder's workers on the Node that runs now, without its command-line options. */
export function startChild(
  worker: './read-worker.ts' | './load-worker.ts',
  args: string[] = [],
): ChildProcess {
  return fork(fileURLToPath(new URL(worker, import.meta.url)), args, {
    execArgv: [],
    // Structured clone: keeps every number as it is, where JSON would drop the sign of zero and more.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Resolves with the reason, in words, once the process is gone (or could not be started). */
export function gone(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      // After a successful start an error means a lost message or signal, and `exit` still follows.
      if (child.pid === undefined) resolve(error.message);
    });
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
}

/** Lets a process have what others leave of the processors. */
export function yieldToOthers(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It may have ended already; and where a system does not allow it, it runs like any other.
  }
}
