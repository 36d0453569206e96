import { findChromium } from './system-programs.mjs';

/** How Playwright starts the Chromium that is here: quietly, and asking nothing of the network. */
export const launchOptions = (...also) => ({
  executablePath: findChromium(),
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium has no sandbox for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...also,
  ],
});
