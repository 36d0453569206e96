import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Icon = { src: string; sizes: string };
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as { icons: Icon[] };

test.each(manifest.icons)('the icon $src is as large as the manifest says', ({ src, sizes }) => {
  const png = readFileSync(`public${src}`);

  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
});
