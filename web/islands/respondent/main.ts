import { readAloud } from './aloud.ts';
import { keepOnDevice } from './keeping.ts';
import { rememberSize } from './rememberSize.ts';
import { stayOffline } from './stayOffline.ts';

/** What the browser cannot do is left out, and nothing of it may stand in the way of the form. */
for (const part of [rememberSize, readAloud, stayOffline, keepOnDevice]) {
  Promise.resolve()
    .then(part)
    .catch((error: unknown) => console.warn(error));
}
