import type { ReactNode } from 'react';
import { messages } from '@/lib/i18n';
import { ThreadScript } from './ThreadScript';

const keys = ['j', 'k', 'n', 'r', 'q', 'e', 'l', 'help'] as const;

/** What the script of a thread speaks with: its sentences, the list of its keys, and who reacted. */
export function ThreadTools() {
  const { t } = messages();
  return (
    <>
      <p className="hint keys-hint">
        <button type="button" className="open-keys">
          {t('discussion.keys.title')}
        </button>{' '}
        <kbd aria-hidden="true">?</kbd>
      </p>
      <p
        id="toast"
        role="status"
        className="toast"
        data-copied={t('discussion.keys.copied')}
        data-choose={t('discussion.keys.choose')}
      />
      <ThreadDialog id="keys-dialog" title={t('discussion.keys.title')}>
        <dl className="key-list">
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key === 'help' ? '?' : key}</kbd>
              </dt>
              <dd>{t(`discussion.keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{t('discussion.keys.off')}</p>
      </ThreadDialog>
      <ThreadDialog id="reactors-dialog" title={t('discussion.reactions.who')} />
      <ThreadScript />
    </>
  );
}

type DialogProps = { id: string; title: string; children?: ReactNode };

function ThreadDialog({ id, title, children }: DialogProps) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`} className="thread-dialog">
      <h2 id={`${id}-title`}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <form method="dialog">
        <button className="button secondary">{messages().t('discussion.keys.close')}</button>
      </form>
    </dialog>
  );
}
