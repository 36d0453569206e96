import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { messages } from '@/lib/i18n';
import { PreviewButton } from './PreviewButton';
import { WatchedNotice } from './WatchedNotice';

/** Sends a post or shows it first. The buttons of the notice stand after the one that Enter presses. */
export function SendButtons({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <>
      <p className="composer-send">
        <Button>{label}</Button>
        <PreviewButton />
        {children}
      </p>
      <WatchedNotice heading={messages().t('discussion.watched.title')} />
    </>
  );
}
