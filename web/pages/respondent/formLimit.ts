import { bodyLimit } from 'hono/body-limit';
import { PageProblem } from '../../client.ts';

/** Bytes of one page's form: many times the longest answers a questionnaire can ask for. */
const largestForm = 1_000_000;

/** Refuses a form too large to be one of ours. */
export const refuseTooLarge = bodyLimit({
  maxSize: largestForm,
  onError: () => {
    throw new PageProblem(413, 'body_too_large', { limit: largestForm });
  },
});
