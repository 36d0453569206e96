import type { ReactNode } from 'react';
import { messages } from '@/lib/i18n';
import { NoticeCount } from './live/NoticeCount';

type PageLink = { href: string; label: string };
/** `state`: what it will change, above the label. */
export type Shortcut = PageLink & { state?: string };

/** Somebody who is signed in, and how many notices they have not read. */
export type SignedIn = { userId: string; name: string; noticeCount: number };

type Props = {
  title: string;
  /** Who wrote the book that the title names. */
  author?: string;
  /** Its cover. */
  cover?: ReactNode;
  /** Who is signed in; null for a visitor, undefined where the page is the same for both. */
  who: SignedIn | null | undefined;
  /** The way back up, outermost first. */
  breadcrumbs?: PageLink[];
  /** What is done most here, for the thumb on a phone. */
  shortcuts?: Shortcut[];
  /** Where else a keyboard may go at once, on every size. */
  skips?: PageLink[];
  children: ReactNode;
};

/** What every page stands in: the skip links, the head with its way back, and the main part under its heading. */
export function Page({
  title,
  author,
  cover,
  who,
  breadcrumbs = [],
  shortcuts = [],
  skips = [],
  children,
}: Props) {
  const { t } = messages();
  return (
    <>
      <a href="#main" className="skip-link">
        {t('page.skip')}
      </a>
      {skips.map(({ href, label }) => (
        <a key={href} href={href} className="skip-link">
          {label}
        </a>
      ))}
      <header className="site-head">
        <div className="page-width">
          <a href="/" className="brand">
            {t('page.brand')}
          </a>
          <nav aria-label={t('page.main')}>
            <a href="/clubs">{t('page.clubs')}</a>
            {who && <NoticesLink who={who.userId} count={who.noticeCount} />}
            {who === null ? (
              <a href="/sign-in">{t('page.signIn')}</a>
            ) : (
              <a href="/account" dir="auto">
                {who?.name ?? t('page.account')}
              </a>
            )}
          </nav>
        </div>
      </header>
      <main id="main" className="page-width">
        {breadcrumbs.length > 0 && <Breadcrumbs breadcrumbs={breadcrumbs} />}
        {cover ? (
          <div className="with-cover title-with-cover">
            {cover}
            <Heading title={title} author={author} />
          </div>
        ) : (
          <Heading title={title} author={author} />
        )}
        {children}
        {shortcuts.length > 0 && <ShortcutBar links={shortcuts} />}
      </main>
    </>
  );
}

/** A bell, with how many notices are not read. */
function NoticesLink({ who, count }: { who: string; count: number }) {
  const { t } = messages();
  return (
    <a href="/notices" className="bell">
      <svg aria-hidden="true" viewBox="0 0 20 20" className="bell-drawing">
        <path d="M10 2.5c-3 0-4.8 2.1-4.8 5v3.2L3.5 13.5h13l-1.7-2.8V7.5c0-2.9-1.8-5-4.8-5Z" />
        <path d="M8 15.8a2.1 2.1 0 0 0 4 0" />
      </svg>
      <NoticeCount
        who={who}
        count={count}
        labels={{ none: t('page.notices'), some: t('page.noticesUnread', { count: '{count}' }) }}
      />
    </a>
  );
}

function Heading({ title, author }: { title: string; author?: string }) {
  return (
    <h1 dir="auto">
      {title}
      {author && <span className="sr-only">,</span>}
      {author && <span className="byline">{messages().t('page.by', { author })}</span>}
    </h1>
  );
}

function Breadcrumbs({ breadcrumbs }: { breadcrumbs: PageLink[] }) {
  return (
    <nav aria-label={messages().t('page.youAreIn')} className="breadcrumbs">
      {breadcrumbs.map((link) => (
        <span key={link.href}>
          <a href={link.href} dir="auto">
            {link.label}
          </a>{' '}
          <span aria-hidden="true">/</span>
        </span>
      ))}
    </nav>
  );
}

function ShortcutBar({ links }: { links: Shortcut[] }) {
  return (
    <nav aria-label={messages().t('page.within')} className="shortcut-bar">
      {links.map(({ href, label, state }) => (
        <a key={href} href={href}>
          <span>
            {state && <strong>{state}</strong>} {label}
          </span>
        </a>
      ))}
    </nav>
  );
}
