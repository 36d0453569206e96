import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { LearnZone } from '@/components/comfort/LearnZone';
import { ComfortForm } from '@/components/comfort/ComfortForm';
import { comfort } from '@/lib/comfort/queries';
import type { Comfort } from '@/lib/comfort/schema';
import { hear } from '@/lib/words';
import './globals.css';

// Sent ahead, and with a stand-in of the same measures until it is there, so that no line moves.
const literata = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--literata',
  adjustFontFallback: 'Times New Roman',
});
const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--inter',
  adjustFontFallback: 'Arial',
});

export const generateMetadata = async (): Promise<Metadata> => ({
  title: { default: 'Untold', template: '%s · Untold' },
  description: (await hear()).say('page.untold'),
  robots: { index: false, follow: false },
});

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

// A page made in advance would carry no nonce for its scripts, and no page here is the same for everybody.
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ language }, { theme, size }] = [await hear(), await comfort()];
  return (
    <html
      lang={language}
      className={`${literata.variable} ${inter.variable}`}
      data-theme={theme === 'device' ? undefined : theme}
      data-size={size === 'normal' ? undefined : size}
    >
      <head>
        <Furnishings theme={theme} />
      </head>
      <body>
        {children}
        <ComfortForm theme={theme} size={size} />
        <LearnZone />
      </body>
    </html>
  );
}

const paper = { light: '#faf9f5', dark: '#141210' };

// Plain files: icons of the framework's own making would be routes more to prove.
function Furnishings({ theme }: Pick<Comfort, 'theme'>) {
  return (
    <>
      <link rel="icon" href="/icon.svg" />
      <link rel="apple-touch-icon" href="/icons/untold-180.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {theme === 'device' && (
        <meta name="theme-color" content={paper.dark} media="(prefers-color-scheme: dark)" />
      )}
      <meta name="theme-color" content={theme === 'dark' ? paper.dark : paper.light} />
    </>
  );
}
