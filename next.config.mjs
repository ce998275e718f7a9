// Plain JavaScript: the running server reads it too, and has no TypeScript then.
/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.DEX_NEXT_DIR ?? '.next',
  poweredByHeader: false,
  // Written into the pages when they are built: the service worker keeps what it keeps under this name.
  env: { DEX_BUILD: process.env.DEX_BUILD ?? Date.now().toString(36) },
  reactStrictMode: true,
  // Pictures come in their sizes from the media origin; an open image resizer would be work for strangers to give.
  images: { unoptimized: true },
  typedRoutes: true,
  turbopack: { root: import.meta.dirname },
  // `npm run check` does it; a stranger's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // It costs more time to write than it saves on a machine that builds once in a while.
  experimental: { turbopackFileSystemCacheForBuild: false },
  // Native and dynamic packages stay outside the bundle.
  serverExternalPackages: ['libsql', 'sharp', '@node-rs/argon2', 'mongodb', 'pino', 'pino-pretty'],
  // Pages and API get theirs from src/proxy.ts, which leaves files alone.
  headers: () =>
    Promise.resolve([
      { source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
    ]),
};

export default config;
