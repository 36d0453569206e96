import type { Page } from '@playwright/test';

/** All in which a browser keeps or tells what it was sent, by name. */
export async function browserSinks(page: Page): Promise<Record<string, string>> {
  const devtools = await page.context().newCDPSession(page);
  const tree = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return { tree: JSON.stringify(tree), title: await page.title(), ...(await page.evaluate(pageSinks)) };
}

async function pageSinks() {
  const copied = () => {
    getSelection()?.selectAllChildren(document.body);
    return String(getSelection());
  };
  const seen = new WeakSet();
  const plain = (_: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
    if (seen.has(value) || value instanceof Node || value === window) return undefined;
    seen.add(value);
    return value;
  };
  const globals = Object.entries(window).filter(([name]) => /^(__|next)/.test(name));
  return {
    markup: document.documentElement.outerHTML,
    text: document.body.textContent,
    selection: copied(),
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify('caches' in window ? await caches.keys() : []),
    workers: String((await navigator.serviceWorker?.getRegistrations())?.length ?? 0),
    history: JSON.stringify(history.state),
    globals: JSON.stringify(globals, plain),
    asked: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join('\n'),
  };
}
