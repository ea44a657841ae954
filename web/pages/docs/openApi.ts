/** What the page reads of an OpenAPI 3.1 document. */
export interface SchemaPart {
  type?: string;
  enum?: (string | number | boolean | null)[];
  const?: string | number | boolean | null;
  properties?: Record<string, SchemaPart>;
  required?: string[];
  items?: SchemaPart;
  anyOf?: SchemaPart[];
  oneOf?: SchemaPart[];
  format?: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: SchemaPart;
}

export interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: SchemaPart }> };
  responses: Record<string, { description: string }>;
  security?: unknown[];
}

export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
}

export interface DocumentedRoute {
  /** `GET /programs/{id}` */
  name: string;
  method: string;
  path: string;
  operation: Operation;
}

/** The routes of a document by tag, in the order in which they stand. */
export function routesByTag({ paths }: ApiDocument): Map<string, DocumentedRoute[]> {
  const byTag = new Map<string, DocumentedRoute[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const method = verb.toUpperCase();
      const tag = operation.tags?.[0] ?? '';
      const routes = byTag.get(tag) ?? [];
      routes.push({ name: `${method} ${path}`, method, path, operation });
      byTag.set(tag, routes);
    }
  }
  return byTag;
}

export interface Field {
  name: string;
  schema: SchemaPart;
  required: boolean;
}

/** The members of the JSON object that a route takes. */
export function bodyFields({ requestBody }: Operation): Field[] {
  const schema = requestBody?.content['application/json']?.schema;
  const required = new Set(schema?.required);
  return Object.entries(schema?.properties ?? {}).map(([name, part]) => ({
    name,
    schema: part,
    required: required.has(name),
  }));
}
