import { beforeAll, describe, expect, it } from 'vitest';
import { problemStatus } from '../../api/problem.ts';
import type { ApiDocument, Operation } from '../../web/pages/docs/openApi.ts';
import { docsWords } from '../../web/text/docs/words.ts';
import { type TestApp, testApp } from '../support/app.ts';

type WholeDocument = ApiDocument & {
  openapi: string;
  info: { title: string; version: string };
  components: Record<string, Record<string, unknown>>;
};

let app: TestApp;
let document: WholeDocument;
let routes: { name: string; path: string; method: string; operation: Operation }[];

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  document = (await (await app.app.request('/openapi.json')).json()) as WholeDocument;
  routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      return { name, path, method, operation };
    }),
  );
});

const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
};

describe('/openapi.json', () => {
  it('is an OpenAPI 3.1 document whose references lead somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.title).toMatch(/API/);
    const found = references(document);
    expect(found.length).toBeGreaterThan(0);
    for (const reference of found) {
      const [, section = '', group = '', name = ''] = reference.split('/');
      expect(section).toBe('components');
      expect(document.components[group]).toHaveProperty(name);
    }
  });

  it('names every operation once, with a tag, a summary and its replies', () => {
    const ids = routes.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, operation } of routes) {
      expect(operation.tags, name).toHaveLength(1);
      expect(operation.summary, name).toMatch(/^[A-Z].*[^.]$/);
      expect(
        Object.keys(operation.responses).some((status) => status.startsWith('2')),
        name,
      ).toBe(true);
      for (const reply of Object.values(operation.responses)) expect(reply.description, name).not.toBe('');
    }
  });

  it('declares each parameter of an address once, as needed', () => {
    for (const { name, path, operation } of routes) {
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(inPath.map((parameter) => parameter.name).sort(), name).toEqual(wanted.sort());
      expect(
        inPath.every(({ required }) => required === true),
        name,
      ).toBe(true);
      const keys = (operation.parameters ?? []).map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  it('gives the schema of every body', () => {
    const bodiless =
      /\/(validate|publish|retire|send|invitations|reminders|handle|check|close|import|evidence|link|test|secret|retry|\{member\})$/;
    for (const { name, method, path, operation } of routes) {
      if (!['post', 'put', 'patch'].includes(method) || bodiless.test(path)) continue;
      const schema = operation.requestBody?.content['application/json']?.schema;
      // A body of several kinds has a schema for each.
      for (const each of schema?.oneOf ?? [schema]) expect(each?.type, name).toBe('object');
    }
  });
});

describe('/docs', () => {
  it.each(['fr', 'en'] as const)('shows every address and every problem in %s', async (language) => {
    const reply = await app.app.request(`/docs?lang=${language}`);
    expect(reply.status).toBe(200);
    const html = await reply.text();
    expect(html).toContain(`<html lang="${language}">`);
    for (const { name, operation } of routes) {
      expect(html).toContain(name);
      expect(html).toContain(`id="${operation.operationId}"`);
    }
    for (const code of Object.keys(problemStatus)) expect(html).toContain(`id="${code}"`);
    expect(html).not.toMatch(/undefined|\[object/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
  });

  it('has French words for every address, and for nothing that is gone', () => {
    const names = routes.map(({ name }) => name).sort();
    expect(Object.keys(docsWords.fr.summaries ?? {}).sort()).toEqual(names);
    const tags = new Set(routes.flatMap(({ operation }) => operation.tags ?? []));
    for (const { tags: words } of Object.values(docsWords)) expect(Object.keys(words).sort()).toEqual([...tags].sort());
  });
});
