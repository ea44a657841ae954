import { afterAll, afterEach } from 'vitest';
import { closeAll } from './closing.ts';

// Runs before each file of tests, unlike a module that several files import: those are loaded once for all of them.
afterEach(() => closeAll(['test']));
afterAll(() => closeAll(['test', 'file']));
