import type { ReactNode } from 'react';
import { words } from '@/lib/words';

type Crumb = { href: string; label: string };

type Props = {
  title: string;
  /** Who wrote the book that the title names. */
  author?: string;
  /** Who is signed in; null for a visitor, undefined where the page is the same for both. */
  name: string | null | undefined;
  /** The way back up, outermost first. */
  crumbs?: Crumb[];
  /** What is done most here, for the thumb on a phone. */
  reach?: Crumb[];
  children: ReactNode;
};

/** What every page stands in: the skip link, the head with its way back, and the main part under its heading. */
export function Page({ title, author, name, crumbs = [], reach = [], children }: Props) {
  const { say } = words();
  return (
    <>
      <a href="#main" className="skip">
        {say('page.skip')}
      </a>
      <header className="site-head">
        <div className="within">
          <a href="/" className="brand">
            {say('page.brand')}
          </a>
          <nav aria-label={say('page.main')}>
            <a href="/clubs">{say('page.clubs')}</a>
            {name === null ? (
              <a href="/sign-in">{say('page.signIn')}</a>
            ) : (
              <a href="/account" dir="auto">
                {name ?? say('page.account')}
              </a>
            )}
          </nav>
        </div>
      </header>
      <main id="main" className="within">
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <h1 dir="auto">
          {title}
          {author && <span className="sr-only">,</span>}
          {author && <span className="byline">{say('page.by', { author })}</span>}
        </h1>
        {children}
        {reach.length > 0 && <Reach links={reach} />}
      </main>
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label={words().say('page.youAreIn')} className="crumbs">
      {crumbs.map((crumb) => (
        <span key={crumb.href}>
          <a href={crumb.href} dir="auto">
            {crumb.label}
          </a>{' '}
          <span aria-hidden="true">/</span>
        </span>
      ))}
    </nav>
  );
}

function Reach({ links }: { links: Crumb[] }) {
  return (
    <nav aria-label={words().say('page.within')} className="reach">
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </nav>
  );
}
