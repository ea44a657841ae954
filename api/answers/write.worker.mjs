// A thread does not inherit the reading of TypeScript from its process (Node 20), so this plain file sets it up first.
import { register } from 'tsx/esm/api';

register();
await import('./write.worker.ts');
