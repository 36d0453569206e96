/** How long a sentence stands, in milliseconds; a screen reader says it when it comes. */
const SHOWN_FOR = 5_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says one of the sentences that the page brought, to eye and ear. */
export function showToast(name: 'copied' | 'choose') {
  const toast = document.getElementById('toast');
  if (!toast) return;
  toast.textContent = toast.dataset[name] ?? '';
  clearTimeout(timer);
  timer = setTimeout(() => toast.replaceChildren(), SHOWN_FOR);
}
