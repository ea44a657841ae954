import * as z from 'zod';
import { canonicalJson, sha256Hex } from '../canonical.ts';
import type { QuestionnaireDocument } from '../document.ts';
import { isDeeperThan } from './depth.ts';
import { type Exported, type Imported, type Loss, loss } from './loss.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

const versionFormat = 'tandem-questionnaire-version/1';
/** Deepest nesting that is read: as deep as a draft may be. */
const deepest = 45;

/** A published version as a file: the document, and beside it what tells it from every other one. */
export interface VersionFile {
  format: typeof versionFormat;
  slug: string;
  number: number;
  /** Of the canonical JSON of `document`. */
  sha256: string;
  licence: string;
  attribution?: string;
  document: QuestionnaireDocument;
}

/** Holds everything: nothing is lost. */
export function writeOwnJson(document: QuestionnaireDocument, number: number): Exported<VersionFile> {
  const { slug, licence, attribution } = document;
  const sha256 = sha256Hex(canonicalJson(document));
  const terms = { licence, ...(attribution !== undefined && { attribution }) };
  return { content: { format: versionFormat, slug, number, sha256, ...terms, document }, losses: [] };
}

const fileSchema = z.looseObject({ format: z.literal(versionFormat), sha256: z.string(), document: z.looseObject({}) });
const documentSchema = z.looseObject({ format: z.string().regex(/^tandem-questionnaire\//) });

/** Whether JSON is one of ours: a version, or a document alone. */
export const isOwnJson = (input: unknown): boolean =>
  fileSchema.safeParse(input).success || documentSchema.safeParse(input).success;

/** Reads a version as `writeOwnJson` writes it, or a document alone, valid or not. */
export function readOwnJson(input: unknown): Imported | { unreadable: Unreadable[] } {
  if (isDeeperThan(input, deepest)) return { unreadable: [unreadable('', 'too_deep')] };
  const file = fileSchema.safeParse(input);
  if (!file.success) {
    const document = documentSchema.safeParse(input);
    return document.success
      ? { document: document.data, losses: [] }
      : { unreadable: [unreadable('', 'not_questionnaire', { found: '' })] };
  }
  const { document, sha256 } = file.data;
  const losses: Loss[] = sha256Hex(canonicalJson(document)) === sha256 ? [] : [loss('/sha256', 'fingerprint_differs')];
  return { document, losses };
}
