import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, inject, vi } from 'vitest';
import { EMPTY } from './empty';
import { setEmbeddedDatabase } from './embedded-slot';

const isOneProcess = inject('isOneProcess');
const held = globalThis as { untoldTestClient?: PGlite };

vi.useRealTimers();
delete process.env.DATABASE_URL;
if (held.untoldTestClient) await held.untoldTestClient.exec(EMPTY);
else {
  const template = new Blob([readFileSync(inject('pgliteTemplate'))]);
  held.untoldTestClient = await PGlite.create({ loadDataDir: template });
  setEmbeddedDatabase(held.untoldTestClient);
}

afterAll(() => (isOneProcess ? undefined : held.untoldTestClient?.close()));
