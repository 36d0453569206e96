/** Shows who reacted over the page; as a page, where it cannot be had otherwise. */
export function openReactors(event: MouseEvent, link: HTMLAnchorElement) {
  const dialog = document.querySelector<HTMLDialogElement>('#reactors-dialog');
  if (!dialog) return;
  event.preventDefault();
  loadReactors(link.href)
    .then((list) => {
      dialog.querySelector('.dialog-body')!.replaceChildren(list);
      dialog.showModal();
    })
    .catch(() => location.assign(link.href));
}

async function loadReactors(path: string): Promise<Element> {
  const response = await fetch(path);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const list = page.getElementById('reactors');
  if (!list) throw new Error(`No list on a page with status ${response.status}.`);
  return document.adoptNode(list);
}
