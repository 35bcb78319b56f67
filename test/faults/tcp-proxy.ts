import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * A TCP proxy on this machine that can be taken away (`cut`), made to fall silent (`stall`) and brought back, and can
 * lose one answer: `loseAnswerTo` passes the next request with these bytes on and breaks off when it is answered.
 */
export type TcpProxy = {
  port: number;
  loseAnswerTo(request: Buffer): Promise<void>;
  cut(): Promise<void>;
  stall(): void;
  restore(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a proxy on a free port of this machine that passes everything on to `target`. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let silent = false;
  let losing: { request: Buffer; lost: () => void } | undefined;
  const server = createServer((near) => {
    const far = connect(target);
    let lost: (() => void) | undefined;
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => {
        if (losing && from === near && data.includes(losing.request)) {
          lost = losing.lost;
          losing = undefined;
        } else if (lost && from === far) {
          near.destroy();
          return lost();
        }
        if (!silent) to.write(data);
      });
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;

  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      drop();
    });
  return {
    port,
    cut,
    loseAnswerTo: (request) => new Promise((lost) => void (losing = { request, lost })),
    stall: () => void (silent = true),
    restore: async () => {
      silent = false;
      if (server.listening) drop();
      else await listen(port);
    },
    close: cut,
  };
}
