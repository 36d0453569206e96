import { copyLink } from './copy-link';
import { pressKey, showKeys } from './keys';
import { closeReactPanels, keepPanelInSight } from './react-panel';
import { openReactors } from './reactors-dialog';

/** What only a page with scripts offers of a thread. Loaded late: all of it is there without scripts in another way. */
export function watchThread(): () => void {
  const { signal, abort } = abortable();
  document.addEventListener('keydown', pressKey, { signal });
  document.addEventListener('keydown', closeReactPanels, { signal });
  document.addEventListener('click', closeReactPanels, { signal });
  document.addEventListener('click', pressLink, { signal });
  document.addEventListener('toggle', keepPanelInSight, { signal, capture: true });
  return abort;
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function pressLink(event: MouseEvent) {
  // With a modifier a link opens elsewhere, as anywhere.
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('a.copy-link, a.reactors');
  if (link?.matches('.copy-link')) copyLink(event, link);
  else if (link) openReactors(event, link);
  else if (event.target.closest('.open-keys')) showKeys();
}
