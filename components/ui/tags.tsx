import type { ReactNode } from 'react';

// How the tags within a text are drawn.

/** A name, whichever way it is written. */
export const who = (name: ReactNode) => <bdi>{name}</bdi>;

/** What only a screen reader says. */
export const onlyHeard = (said: ReactNode) => <span className="sr-only">{said}</span>;

/** A link's words. */
export const link = (href: string) =>
  function linked(said: ReactNode) {
    return <a href={href}>{said}</a>;
  };
