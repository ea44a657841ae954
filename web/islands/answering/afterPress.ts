let pressed = false;
const waiting: (() => void)[] = [];

function release(): void {
  pressed = false;
  // After the click that belongs to the press.
  setTimeout(() => {
    for (const act of waiting.splice(0)) act();
  });
}

window.addEventListener(
  'pointerdown',
  () => {
    pressed = true;
  },
  true,
);
window.addEventListener('pointerup', release, true);
window.addEventListener('pointercancel', release, true);

/**
 * Does something now, or once no finger or mouse button is down: leaving a field by pressing a button must not move that
 * button away before it is let go.
 */
export function afterPress(act: () => void): void {
  if (pressed) waiting.push(act);
  else act();
}
