import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { ProblemError } from '../errors.ts';

/** Response headers: nothing from elsewhere, nothing inline, not to be framed. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  // Plain http on the own machine is the default; a proxy that adds TLS adds this header too.
  strictTransportSecurity: false,
});

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/**
 * On loopback only the machine's own names are answered, so that a foreign page whose name was pointed at this
 * machine (DNS rebinding) learns nothing.
 */
export function ownHostOnly(host: string): RequestHandler {
  const bound = loopback.test(host) || host === '::1';
  return (request, _response, next) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    next(bound && !loopback.test(name) ? new ProblemError('host-not-allowed') : undefined);
  };
}
