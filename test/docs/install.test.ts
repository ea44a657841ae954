import { describe, expect, it } from 'vitest';
import { readDocument } from './documents.ts';

const settings = [...readDocument('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
const commands = [...readDocument('api/cli.ts').matchAll(/^ {2}'?([a-z-]+)'?: async \(\) =>/gm)].map(
  ([, name = '']) => name,
);
const scripts: string[] = Object.keys(JSON.parse(readDocument('package.json')).scripts);

describe('docs/install.md', () => {
  const page = readDocument('docs/install.md');

  it('lists every setting', () => {
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

describe('the commands of the documentation', () => {
  const pages = ['README.md', 'docs/install.md', 'docs/import.md', 'docs/api.md'].map(readDocument).join('\n');

  it('exist', () => {
    const ofCli = [...pages.matchAll(/npm run cli -- ([a-z-]+)/g)].map(([, name = '']) => name);
    const ofNpm = [...pages.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(ofCli.length).toBeGreaterThan(3);
    expect(ofCli.filter((name) => !commands.includes(name))).toEqual([]);
    expect(ofNpm.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});
