/** Puts the focus on the first of some elements that is on the page, opening what it is folded into. */
export function focusFirst(ids: readonly string[]): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element === null) continue;
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      if (around instanceof HTMLDetailsElement) around.open = true;
    }
    element.focus();
    return;
  }
}
