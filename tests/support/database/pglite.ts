import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, inject } from 'vitest';
import { placeEmbedded } from './slot';

delete process.env.DATABASE_URL;
const template = new Blob([readFileSync(inject('pgliteTemplate'))]);
const client = await PGlite.create({ loadDataDir: template });
placeEmbedded(client);

afterAll(() => client.close());
