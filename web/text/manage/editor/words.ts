import type { Test } from '../../../../surveys/editing/conditions.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { Counted, EditorBesideWords } from '../editorBeside/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the editor of drafts. They travel to the browser as JSON: `{name}` stands for what is put in. */
export interface EditorWords extends EditorBesideWords {
  loading: string;
  lead: string;
  notLoaded: string;
  wrongShape: string;
  expected: Record<'object' | 'array' | 'string' | 'number' | 'boolean' | 'kind', string>;
  restored: string;
  languages: Record<Language, string>;
  /** A label followed by its language: `{label}`, `{language}`. */
  inLanguage: string;
  untitled: { section: string; item: string; scale: string };
  optional: string;
  status: {
    unchanged: string;
    saved: string;
    waiting: string;
    saving: string;
    offline: string;
    refused: string;
    conflict: string;
    unreadable: string;
  };
  undo: string;
  redo: string;
  nothingToUndo: string;
  nothingToRedo: string;
  undone: string;
  redone: string;
  outline: {
    title: string;
    back: string;
    start: string;
    scales: string;
    json: string;
    items: Counted;
    faults: Counted;
    previous: string;
    next: string;
    addSection: string;
    kind: string;
    addItem: string;
    fromBank: string;
    more: string;
    drag: string;
  };
  place: { section: string; item: string };
  up: string;
  down: string;
  duplicate: string;
  remove: string;
  add: string;
  moveTo: string;
  toSection: string;
  shortcuts: string;
  said: Record<SaidAfter, string>;
  labels: Record<Step, string>;
  start: {
    title: string;
    description: string;
    descriptionHint: string;
    consent: string;
    consentHint: string;
    heading: string;
    paragraph: string;
    addParagraph: string;
    licence: string;
    licenceHint: string;
    attribution: string;
    rewording: string;
    rewordings: Record<'allowed' | 'forbidden', string>;
    about: string;
  };
  section: { title: string; intro: string; introHint: string; add: string; remove: string };
  item: {
    kind: string;
    kindHint: string;
    text: string;
    information: string;
    hint: string;
    options: string;
    points: string;
    option: string;
    point: string;
    value: string;
    addOption: string;
    addPoint: string;
    exclusive: string;
    sensitiveOption: string;
    agreement: string;
    answering: string;
    required: string;
    dontKnow: string;
    preferNotToSay: string;
    notApplicable: string;
    sensitive: string;
    sensitiveHint: string;
    limits: string;
    min: string;
    max: string;
    integer: string;
    maxLength: string;
    pattern: string;
    patternHint: string;
    message: string;
    messageHint: string;
    audience: string;
    wording: Record<'patient_side' | 'professional_side', string>;
    wordingHint: string;
    locked: string;
    from: string;
  };
  name: { group: string; label: string; hint: string; published: string; code: string; codePublished: string };
  logic: {
    title: string;
    always: string;
    intro: Record<'all' | 'any', string>;
    introSection: Record<'all' | 'any', string>;
    joins: Record<'all' | 'any', string>;
    join: string;
    group: string;
    question: string;
    test: string;
    value: string;
    tests: Record<Test, string>;
    nots: Record<Test, string>;
    addRow: string;
    addGroup: string;
    removeRow: string;
    none: string;
    deep: string;
    unknown: string;
  };
  pipe: { summary: string; item: string; insert: string; insertBoth: string; hint: string };
  scales: {
    lead: string;
    scale: string;
    title: string;
    add: string;
    minimum: string;
    minimumHint: string;
    items: string;
    reversed: string;
    addItem: string;
    noItems: string;
    none: string;
  };
  json: { lead: string; label: string; apply: string; malformed: string; wrongShape: string; applied: string };
}

/** What is announced after a change that can be heard only. */
export type SaidAfter =
  | 'itemMoved'
  | 'sectionMoved'
  | 'itemMovedTo'
  | 'itemAdded'
  | 'sectionAdded'
  | 'itemRemoved'
  | 'sectionRemoved'
  | 'itemCopied'
  | 'sectionCopied'
  | 'rowMoved'
  | 'rowAdded'
  | 'rowRemoved'
  | 'atEnd'
  | 'moveRefused';

/** What a step of the history is called. */
export type Step =
  | 'text'
  | 'setting'
  | 'kind'
  | 'move'
  | 'addItem'
  | 'addSection'
  | 'removeItem'
  | 'removeSection'
  | 'copy'
  | 'choices'
  | 'logic'
  | 'scales'
  | 'consent'
  | 'json'
  | 'name'
  | 'merge'
  | 'bank'
  | 'restore';

export const editorWords: Record<Language, EditorWords> = { fr, en };
