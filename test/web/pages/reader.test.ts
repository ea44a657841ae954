import { expect, test } from 'vitest';
import { localPath } from '../../../web/pages/reader.ts';

test.each(['/dashboard', '/dashboard/diversity?program=a&item=b', '/'])('%s is a path of ours', (path) => {
  expect(localPath(path, '/elsewhere')).toBe(path);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', '/a b', undefined])(
  '%s is none',
  (path) => {
    expect(localPath(path, '/dashboard')).toBe('/dashboard');
  },
);
