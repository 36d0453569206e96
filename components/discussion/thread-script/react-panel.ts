const openPanel = () => document.querySelector<HTMLDetailsElement>('details.react[open]');

/** A panel closes by a press outside it or on one of its buttons, and by Escape; by keyboard one may choose several. */
export function closeReactPanels(event: MouseEvent | KeyboardEvent) {
  const panel = openPanel();
  if (!panel || !(event.target instanceof Element)) return;
  if (event instanceof KeyboardEvent) return event.key === 'Escape' ? closeAndFocus(panel) : undefined;
  if (!panel.contains(event.target)) panel.open = false;
  // What is pressed by a key was pressed no times by a pointer.
  else if (event.detail > 0 && event.target.closest('.react-panel')) setTimeout(() => closeAndFocus(panel));
}

function closeAndFocus(panel: HTMLDetailsElement) {
  panel.open = false;
  panel.querySelector('summary')?.focus({ preventScroll: true });
}

/** Under the last post the panel would open below the screen. */
export function keepPanelInSight({ target }: Event) {
  if (target instanceof HTMLDetailsElement && target.open && target.matches('.react'))
    target.querySelector('.react-panel')?.scrollIntoView({ block: 'nearest' });
}
