import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The only pages that another page of ours may show in a frame: previews that have no button to press. */
const framed: readonly RegExp[] = [
  /^\/questionnaires\/[^/]+\/(?:draft|versions\/\d+)\/paper$/,
  /^\/questionnaires\/[^/]+\/draft\/preview$/,
];
/** The only page that shows others in a frame: the one on which a draft is written, beside its previews. */
const framing = /^\/questionnaires\/[^/]+\/draft$/;

/** The only page that other sites may show in a frame: nothing on it can be pressed but links. */
const embedded = /^\/public\/[^/]+(?:\/[^/]+)?\/embed$/;

type Frames = "'none'" | "'self'" | '*';
const headers = (inside: Frames, around: Frames) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameSrc: [inside],
      formAction: ["'self'"],
      frameAncestors: [around],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: around === '*' ? 'cross-origin' : 'same-origin',
    ...(around === '*' ? { xFrameOptions: false } : {}),
  });
const alone = headers("'none'", "'none'");
const inFrame = headers("'none'", "'self'");
const anywhere = headers("'none'", '*');
const aroundFrame = headers("'self'", "'none'");

/** What browsers may do with every reply: our own scripts and styles alone, and frames only where `framed` and `framing` say. */
export const safeHeaders: MiddlewareHandler = (c, next) => {
  const { path } = c.req;
  if (embedded.test(path)) return anywhere(c, next);
  if (framing.test(path)) return aroundFrame(c, next);
  return (framed.some((each) => each.test(path)) ? inFrame : alone)(c, next);
};
