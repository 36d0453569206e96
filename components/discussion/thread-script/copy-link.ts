import { showToast } from './toast';

/** Copies the permanent address of a post. Where a browser keeps its clipboard to itself, the link is only a link. */
export function copyLink(event: MouseEvent, link: HTMLAnchorElement) {
  // Absent without https.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return;
  event.preventDefault();
  clipboard.writeText(link.href).then(
    () => showToast('copied'),
    () => location.assign(link.href),
  );
}
