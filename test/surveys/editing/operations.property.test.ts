import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allItems } from '../../../surveys/editing/draft.ts';
import { closed, done, redone, startHistory, undone } from '../../../surveys/editing/history.ts';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { anyDraft, anyMove, anyOperation, draftOf } from './drafts.ts';

test('any sequence of operations is undone, step by step, and done again', () => {
  fc.assert(
    fc.property(anyDraft, fc.array(fc.tuple(anyOperation, fc.boolean()), { maxLength: 12 }), (start, operations) => {
      let history = startHistory(start);
      const seen = [start];
      for (const [operation, joins] of operations) {
        const next = operation(history.present.value);
        const before = history.past.length;
        history = done(history, next, 'step', joins ? 'one field' : null);
        if (history.past.length > before) seen.push(next);
        else seen[seen.length - 1] = history.present.value;
      }
      const last = history.present.value;
      for (const state of seen.toReversed()) {
        expect(history.present.value).toEqual(state);
        history = undone(history);
      }
      expect(history.present.value).toBe(start);
      for (let i = 0; i < seen.length; i += 1) history = redone(history);
      expect(history.present.value).toEqual(last);
    }),
  );
});

test('changes to one field are one step, until the field is left', () => {
  const first = done(startHistory(0), 1, 'typed', 'title');
  const second = done(first, 2, 'typed', 'title');
  expect(undone(second).present.value).toBe(0);
  expect(undone(done(closed(second), 3, 'typed', 'title')).present.value).toBe(2);
  expect(undone(done(second, 3, 'typed', 'other')).present.value).toBe(2);
  expect(done(second, 2, 'nothing')).toBe(second);
});

test('operations keep the draft well shaped, JSON keeps it as it is, and no name stands twice', () => {
  fc.assert(
    fc.property(anyDraft, fc.array(anyOperation, { maxLength: 15 }), (start, operations) => {
      const draft = operations.reduce((state, operation) => operation(state), start);
      expect(openDraft(draft).fault).toBeNull();
      expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
      const names = [...allItems(draft).map(({ item }) => item.name), ...draft.scales.map(({ name }) => name)];
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
      expect(names).not.toContain('constructor');
    }),
  );
});

test('moves keep every item exactly once, and change none', () => {
  fc.assert(
    fc.property(anyDraft, fc.array(anyMove, { maxLength: 15 }), (start, moves) => {
      const draft = moves.reduce((state, move) => move(state), start);
      const sorted = (of: typeof start) =>
        allItems(of)
          .map(({ item }) => item)
          .sort((a, b) => a.name.localeCompare(b.name));
      expect(sorted(draft)).toEqual(sorted(start));
    }),
  );
});

test('any JSON value is opened as a draft or its fault is named', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.jsonValue().map((value) => ({ sections: [value], title: value })),
      ),
      (value) => {
        const { draft, fault } = openDraft(value);
        expect(draft === null).toBe(fault !== null);
        if (draft !== null) expect(draftOf(draft)).toEqual(draft);
      },
    ),
  );
});
