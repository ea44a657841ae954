import { describe, expect, it } from 'vitest';
import { contrast, paper } from '../../../analysis/charts/theme.ts';
import { eventWords, stateLabels } from '../../../analysis/ledger/labels.ts';
import { phaseLabels, phaseOf, phases } from '../../../analysis/ledger/phases.ts';
import { eventTypes, states } from '../../../analysis/ledger/transitions.ts';

describe('labels of the ledger', () => {
  it('has words in both languages for every event', () => {
    for (const type of eventTypes) {
      expect(eventWords(type).fr).not.toBe('');
      expect(eventWords(type).en).not.toBe('');
    }
  });

  it('tells states apart without their colour, and shows the colour on paper', () => {
    expect(new Set(states.map((state) => stateLabels[state].icon)).size).toBe(states.length);
    for (const state of states) expect(contrast(stateLabels[state].colour, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('puts every state in one part of the bar, each with its own fill', () => {
    const plain = states.map((state) => phaseOf({ state, verified: false, disputed: false }));
    expect(new Set(plain)).toEqual(new Set(phases.filter((phase) => phase !== 'verified' && phase !== 'disputed')));
    expect(new Set(phases.map((phase) => phaseLabels[phase].fill)).size).toBe(phases.length);
  });

  it('shows a dispute even after a verification', () => {
    expect(phaseOf({ state: 'implemented', verified: true, disputed: false })).toBe('verified');
    expect(phaseOf({ state: 'implemented', verified: true, disputed: true })).toBe('disputed');
    expect(phaseOf({ state: 'in_progress', verified: false, disputed: false })).toBe('under_way');
  });
});
