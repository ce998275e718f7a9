#!/usr/bin/env node
// Plain JavaScript without dependencies at the top, so that it can explain itself on any machine.
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? '.', '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Dex needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
if (!existsSync(path.join(root, 'node_modules'))) {
  fail(`Dex's packages are not installed yet. Run: cd ${root} && npm ci`);
}

const { ensureBundle } = await import('./bundle.mjs');
await import(await ensureBundle(root));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
