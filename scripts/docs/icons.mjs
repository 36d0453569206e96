// Draws the icons of an installed Untold from public/icon.svg: node scripts/docs/icons.mjs, after that picture has changed.
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { launchOptions } from '../support/chromium-options.mjs';

const drawing = readFileSync('public/icon.svg', 'utf8');
const browser = await chromium.launch(launchOptions());
for (const size of [180, 192, 512]) await draw(size);
await browser.close();

// On paper to the very edge, since a phone cuts its own shape out of it.
async function draw(size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = `margin:0;background:#faf9f5;display:grid;place-items:center;height:100vh`;
  await page.setContent(`<body style="${style}"><div style="width:72%;line-height:0">${drawing}</div>`);
  await page.screenshot({ path: `public/icons/untold-${size}.png` });
}
