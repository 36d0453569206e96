'use client';

import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { useFormContext } from '@/components/ui/ActionForm';
import { canSubscribe, subscribe } from '@/components/ui/push-subscription';

type Obstacle = 'unsupported' | 'homeScreen' | 'denied' | 'failed';
type Props = {
  publicKey: string;
  label: string;
  sentences: Record<Obstacle | 'needsScript', string>;
};

/** Asks the browser for notifications when it is pressed, and never before. In a form that tells us where they go. */
export function PushSwitch({ publicKey, label, sentences }: Props) {
  const { resend, pending } = useFormContext();
  const [problem, setProblem] = useState<'denied' | 'failed' | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const obstacle = useSyncExternalStore<Obstacle | 'needsScript' | null>(
    noChanges,
    findObstacle,
    () => 'needsScript',
  );
  const turnOn = async () => {
    setIsAsking(true);
    const answer = await askBrowser(publicKey);
    setIsAsking(false);
    if (typeof answer === 'string') return setProblem(answer);
    setProblem(null);
    resend(answer);
  };
  const told = problem ?? obstacle;
  const canPress = obstacle === null || obstacle === 'denied';
  return (
    <>
      {told && (
        <p role={problem ? 'alert' : undefined} className={problem ? 'error' : 'note'}>
          {sentences[told]}
        </p>
      )}
      {canPress && (
        <p>
          <Button type="button" onClick={() => void turnOn()} disabled={isAsking || pending}>
            {label}
          </Button>
        </p>
      )}
    </>
  );
}

async function askBrowser(publicKey: string) {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'denied';
    return await subscribe(publicKey);
  } catch {
    return 'failed';
  }
}

function findObstacle(): Obstacle | null {
  if (canSubscribe()) return Notification.permission === 'denied' ? 'denied' : null;
  return /iPhone|iPad/.test(navigator.userAgent) ? 'homeScreen' : 'unsupported';
}

const noChanges = () => () => {};
