import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

// What Next cannot find by following imports, for the folder that the container runs from.
const alsoNeeded = [
  './prisma/migrations/**',
  './seed/reviews/**',
  './node_modules/@electric-sql/pglite/dist/**',
];

/** @returns {import('next').NextConfig} */
const config = (phase) => ({
  // A page for whoever works on the interface, which no installation has: app/styleguide/page.dev.tsx.
  ...(phase === PHASE_DEVELOPMENT_SERVER && { pageExtensions: ['dev.tsx', 'tsx', 'ts'] }),
  output: 'standalone',
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'nodemailer',
    'pg',
    'web-push',
  ],
  // Every picture here is small and our own: nothing is to be fetched and scaled for whoever asks.
  images: { unoptimized: true },
  // Titles stand in the head for everybody: streamed, they would come when they come, and never without JavaScript.
  htmlLimitedBots: /.*/,
  outputFileTracingIncludes: { '/*': alsoNeeded },
  // A post has 20,000 characters, most of three bytes at the worst, and every byte may be written as %XX.
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
});

export default config;
