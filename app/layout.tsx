import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { ComfortForm } from '@/components/comfort/ComfortForm';
import { comfort } from '@/lib/comfort/queries';
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

export const metadata: Metadata = {
  title: { default: 'Untold', template: '%s · Untold' },
  description: 'A book club that never tells you what your book has not told you yet.',
  robots: { index: false, follow: false },
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icon.svg', apple: '/icons/untold-180.png' },
};

const paper = { light: '#faf9f5', dark: '#141210' };

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await comfort();
  const byDevice = [
    { media: '(prefers-color-scheme: light)', color: paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.dark },
  ];
  return {
    width: 'device-width',
    initialScale: 1,
    viewportFit: 'cover',
    colorScheme: theme === 'device' ? 'light dark' : theme,
    themeColor: theme === 'device' ? byDevice : paper[theme],
  };
}

// A page made in advance would carry no nonce for its scripts, and no page here is the same for everybody.
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, size } = await comfort();
  return (
    <html
      lang="en"
      className={`${literata.variable} ${inter.variable}`}
      data-theme={theme === 'device' ? undefined : theme}
      data-size={size === 'normal' ? undefined : size}
    >
      <body>
        {children}
        <ComfortForm theme={theme} size={size} />
      </body>
    </html>
  );
}
