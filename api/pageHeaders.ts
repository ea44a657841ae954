import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const nothing = "'none'";
const own = "'self'";

/** Headers that let a page load and frame only what is named. */
const headers = (frames: { inside: string; around: string }): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [nothing],
      styleSrc: [own, "'unsafe-inline'"],
      scriptSrc: [own],
      imgSrc: [own, 'data:'],
      connectSrc: [own],
      formAction: [own],
      frameSrc: [frames.inside],
      frameAncestors: [frames.around],
      baseUri: [nothing],
    },
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'same-origin',
  });

const everywhere = headers({ inside: nothing, around: nothing });
/** The page on which a draft is written shows its preview in a frame. */
const framing = headers({ inside: own, around: nothing });
/** The preview and the paper form of a draft stand in that frame, and in no other site's. */
const framed = headers({ inside: nothing, around: own });

/** The security headers of every reply. Frames are for the draft's page and its previews alone. */
export const pageHeaders: MiddlewareHandler = (c, next) => {
  const page = /^\/questionnaires\/[^/]+\/draft(\/preview|\/paper)?$/.exec(c.req.path);
  if (page === null) return everywhere(c, next);
  return page[1] === undefined ? framing(c, next) : framed(c, next);
};
