import type { NextConfig } from 'next';

const config: NextConfig = {
  distDir: process.env.DEX_NEXT_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Native and dynamic packages stay outside the bundle.
  serverExternalPackages: ['libsql', 'sharp', '@node-rs/argon2', 'mongodb', 'pino', 'pino-pretty'],
};

export default config;
