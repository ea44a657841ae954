/** A count in words: `{n}` stands for the number. */
export interface Counted {
  one: string;
  many: string;
}

/** Words of what stands beside the fields of the editor: faults, preview, publishing, two people’s changes, the item bank. */
export interface EditorBesideWords {
  publish: { title: string; try: string; impact: string; impactHint: string; refused: string; waits: string };
  reading: { grade: string; hard: string; words: string };
  faults: {
    checking: string;
    count: Counted;
    none: string;
    item: string;
    section: string;
    scale: string;
    whole: string;
    more: string;
  };
  translation: { count: Counted; next: Counted; none: string; link: string; lead: string; done: string };
  preview: {
    title: string;
    show: string;
    devices: Record<'phone' | 'paper', string>;
    device: string;
    side: string;
    sides: Record<'patient_side' | 'professional_side', string>;
    language: string;
    note: string;
    blank: string;
    empty: string;
  };
  conflict: {
    title: string;
    lead: string;
    mine: string;
    theirs: string;
    keepMine: string;
    takeTheirs: string;
    allMine: string;
    allTheirs: string;
    save: string;
    undecided: Counted;
    absent: string;
    changedBy: Record<'me' | 'them' | 'both', string>;
    order: string;
    head: Record<string, string>;
    section: string;
    item: string;
    scale: string;
    parts: Record<string, string>;
  };
  bank: {
    title: string;
    lead: string;
    search: string;
    go: string;
    insert: string;
    close: string;
    none: string;
    failed: string;
    more: string;
    from: string;
    forbidden: string;
    found: Counted;
  };
}
