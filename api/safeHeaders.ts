import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The only pages that another page of ours may show in a frame: previews that have no button to press. */
const framed: readonly RegExp[] = [/^\/questionnaires\/[^/]+\/(?:draft|versions\/\d+)\/paper$/];

const headers = (frameAncestors: "'none'" | "'self'") =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: [frameAncestors],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'same-origin',
  });
const alone = headers("'none'");
const inFrame = headers("'self'");

/** What browsers may do with every reply: our own scripts, styles and frames alone, and no frame around us but in `framed`. */
export const safeHeaders: MiddlewareHandler = (c, next) =>
  (framed.some((path) => path.test(c.req.path)) ? inFrame : alone)(c, next);
