import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { TimeZoneCookie } from '@/components/preferences/TimeZoneCookie';
import { PreferencesForm } from '@/components/preferences/PreferencesForm';
import { loadPreferences } from '@/lib/preferences/queries';
import type { Preferences } from '@/lib/preferences/schema';
import { loadMessages } from '@/lib/i18n';
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
  description: (await loadMessages()).t('page.untold'),
  robots: { index: false, follow: false },
});

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

// A page made in advance would carry no nonce for its scripts, and no page here is the same for everybody.
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language } = await loadMessages();
  const { theme, size, keys } = await loadPreferences();
  return (
    <html
      lang={language}
      className={`${literata.variable} ${inter.variable}`}
      data-theme={theme === 'device' ? undefined : theme}
      data-size={size === 'normal' ? undefined : size}
      data-keys={keys === 'off' ? keys : undefined}
    >
      <head>
        <HeadLinks theme={theme} />
      </head>
      <body>
        {children}
        <PreferencesForm theme={theme} size={size} keys={keys} />
        <TimeZoneCookie />
      </body>
    </html>
  );
}

const themeColors = { light: '#faf9f5', dark: '#141210' };

// Plain files: icons of the framework's own making would be routes more to prove.
function HeadLinks({ theme }: Pick<Preferences, 'theme'>) {
  return (
    <>
      <link rel="icon" href="/icon.svg" />
      <link rel="apple-touch-icon" href="/icons/untold-180.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {theme === 'device' && (
        <meta name="theme-color" content={themeColors.dark} media="(prefers-color-scheme: dark)" />
      )}
      <meta name="theme-color" content={theme === 'dark' ? themeColors.dark : themeColors.light} />
    </>
  );
}
