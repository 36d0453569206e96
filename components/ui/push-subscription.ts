/** What a browser says of its subscription, as a form sends it. */
export type Subscription = { endpoint: string; p256dh: string; auth: string };

/** Whether this browser can show notifications; an iPhone or iPad can from its home screen alone. */
export const canSubscribe = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/**
 * Subscribes this browser with the key of the site, or finds that it is already. Throws where its service does not answer. To
 * be called on a press, before which nobody is asked.
 */
export async function subscribe(publicKey: string): Promise<Subscription> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  const { pushManager } = registration;
  const before = await pushManager.getSubscription();
  const isOurs = before && encodeKey(before.options.applicationServerKey) === publicKey;
  if (before && !isOurs) await before.unsubscribe();
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  const { endpoint, keys } = (isOurs ? before : await pushManager.subscribe(options)).toJSON();
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
}

/** Ends this browser's subscription, if it has one. What fails here is of no matter: we do not send to it any more. */
export async function unsubscribe() {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    const subscription = await registration?.pushManager?.getSubscription();
    await subscription?.unsubscribe();
  } catch {
    // Nobody can do anything about it.
  }
}

function encodeKey(key: ArrayBuffer | null): string {
  const binary = String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
