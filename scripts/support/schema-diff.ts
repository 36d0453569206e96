import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { wrapPglite } from '@/lib/db/embedded-database';

type Bindings = { __wbg_set_wasm(exports: WebAssembly.Exports): void };

/** The SQL that leads from one schema to another; from nothing when there is none yet. Null when they are the same. */
export async function diffAsSql(before: string | null, after: string): Promise<string | null> {
  loadWasm();
  const client = await PGlite.create();
  const adapter = new PrismaPg(wrapPglite(client).pool);
  const datamodels: [string, string][] = [['schema.prisma', after]];
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const { stdout } = await schemaEngine.diff({
    from: before === null ? { tag: 'empty' } : schemaSource(before),
    to: schemaSource(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  await client.close();
  return stdout?.includes('This is an empty migration') ? null : stdout;
}

const schemaSource = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
});

// The package's main entry imports its .wasm as a module, which Node does not do without a flag.
function loadWasm() {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  (engine as unknown as Bindings).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
