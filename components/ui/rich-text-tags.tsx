import type { ReactNode } from 'react';

// How the tags within a text are drawn.

/** A name, whichever way it is written. */
export const personName = (name: ReactNode) => <bdi>{name}</bdi>;

/** What only a screen reader says. */
export const srOnly = (said: ReactNode) => <span className="sr-only">{said}</span>;

/** A link's words. */
export const linkTo = (href: string) =>
  function anchor(said: ReactNode) {
    return <a href={href}>{said}</a>;
  };
