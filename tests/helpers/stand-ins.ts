import { vi } from 'vitest';

// Where many files are run in one process, each of them has to say so again: the databases' projects begin with this.
vi.mock('next/headers', async () => (await import('./framework')).forHeaders);
vi.mock('next/navigation', async () => (await import('./framework')).forNavigation);
vi.mock('next/cache', async () => (await import('./framework')).forCache);
vi.mock('@/lib/config', async (original) => {
  const real = await original<typeof import('@/lib/config')>();
  const { overlay } = await import('./framework');
  return { ...real, config: () => ({ ...real.config(), ...overlay }) };
});
