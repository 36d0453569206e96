'use client';

import { offlineMessages, pageLanguage } from '@/components/ui/offline-messages';

// The layout itself failed, and with it the styles: these few stand in the page.
const styles =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:3rem auto;padding:0 1rem;' +
  'background:light-dark(#faf9f5,#141210);color:light-dark(#241f1a,#e4dfd5);font:1.125rem/1.6 Georgia,serif}' +
  'a{color:inherit;text-underline-offset:.22em}';

/** What is left when nothing else can be shown; like app/error.tsx it never says what went wrong. */
export default function GlobalErrorPage() {
  const { title, safe, again, front } = offlineMessages();
  return (
    <html lang={pageLanguage()}>
      <head>
        <title>{`${title} · Untold`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{safe}</p>
          <p>
            <a href="">{again}</a>
          </p>
          <p>
            <a href="/">{front}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
