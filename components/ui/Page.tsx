import type { ReactNode } from 'react';

type Crumb = { href: string; label: string };

type Props = {
  title: string;
  /** Who is signed in; null for a visitor. */
  name: string | null;
  /** The way back up, outermost first. */
  crumbs?: Crumb[];
  children: ReactNode;
};

/** What every page stands in: the skip link, the head with its way back, and the main part under its heading. */
export function Page({ title, name, crumbs = [], children }: Props) {
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only">
        Skip to the page
      </a>
      <header className="border-b border-(--rule)">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3">
          <a href="/" className="font-serif text-xl font-semibold text-(--ink) no-underline">
            Untold
          </a>
          <nav aria-label="Main" className="ms-auto flex flex-wrap gap-x-4 gap-y-1">
            <a href="/clubs">Clubs</a>
            {name === null ? <a href="/sign-in">Sign in</a> : <a href="/account">{name}</a>}
          </nav>
        </div>
      </header>
      <main id="main" className="mx-auto grid max-w-5xl gap-6 px-4 py-6">
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="You are in" className="-mb-4 flex flex-wrap gap-x-2 text-(--faint)">
      {crumbs.map((crumb) => (
        <span key={crumb.href}>
          <a href={crumb.href}>{crumb.label}</a> <span aria-hidden="true">/</span>
        </span>
      ))}
    </nav>
  );
}
