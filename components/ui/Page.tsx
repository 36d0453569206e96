import type { ReactNode } from 'react';
import { messages } from '@/lib/i18n';

type PageLink = { href: string; label: string };

type Props = {
  title: string;
  /** Who wrote the book that the title names. */
  author?: string;
  /** Its cover. */
  cover?: ReactNode;
  /** Who is signed in; null for a visitor, undefined where the page is the same for both. */
  name: string | null | undefined;
  /** The way back up, outermost first. */
  breadcrumbs?: PageLink[];
  /** What is done most here, for the thumb on a phone. */
  shortcuts?: PageLink[];
  children: ReactNode;
};

/** What every page stands in: the skip link, the head with its way back, and the main part under its heading. */
export function Page({ title, author, cover, name, breadcrumbs = [], shortcuts = [], children }: Props) {
  const { t } = messages();
  return (
    <>
      <a href="#main" className="skip-link">
        {t('page.skip')}
      </a>
      <header className="site-head">
        <div className="page-width">
          <a href="/" className="brand">
            {t('page.brand')}
          </a>
          <nav aria-label={t('page.main')}>
            <a href="/clubs">{t('page.clubs')}</a>
            {name === null ? (
              <a href="/sign-in">{t('page.signIn')}</a>
            ) : (
              <a href="/account" dir="auto">
                {name ?? t('page.account')}
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

function ShortcutBar({ links }: { links: PageLink[] }) {
  return (
    <nav aria-label={messages().t('page.within')} className="shortcut-bar">
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </nav>
  );
}
