'use client';

import { startTransition, useEffect } from 'react';
import { useFormContext } from '@/components/ui/ActionForm';
import { canSubscribe, subscribe } from '@/components/ui/push-subscription';
import { savePushDeviceAction } from '@/lib/push/actions';

type Props = { endpoint: string; publicKey: string };

/** Tells us where this browser takes notifications now, if that is not what it told before: browsers change it, and drop it. */
export function PushSync({ endpoint, publicKey }: Props) {
  const { state } = useFormContext();
  useEffect(() => {
    if (!canSubscribe() || Notification.permission !== 'granted') return;
    const sync = async () => {
      const subscription = await subscribe(publicKey);
      if (subscription.endpoint === endpoint) return;
      const form = new FormData();
      for (const [name, value] of Object.entries(subscription)) form.set(name, value);
      startTransition(() => void savePushDeviceAction(state, form));
    };
    // Without an answer of its service it is tried again with the next page.
    sync().catch(() => {});
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each page
  }, []);
  return null;
}
