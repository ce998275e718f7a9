/** Emits contract.json and contract.d.ts from contract.prisma, offline. `--check` fails when the committed ones are stale. */
import { readFile } from 'node:fs/promises';
import { executeContractEmit } from '@prisma/orm-toolchain/cli/control-api';
import { defineConfig } from '@prisma/orm-mongo/config';

const artefacts = ['prisma/contract.json', 'prisma/contract.d.ts'];
const read = () => Promise.all(artefacts.map((path) => readFile(path, 'utf8').catch(() => '')));

const before = await read();
await executeContractEmit({
  config: defineConfig({ contract: 'prisma/contract.prisma' }),
  cwd: process.cwd(),
});
const after = await read();

const changed = artefacts.filter((_, index) => before[index] !== after[index]);
console.log(changed.length === 0 ? 'The contract is up to date.' : `Emitted ${changed.join(' and ')}.`);
if (process.argv.includes('--check') && changed.length > 0) process.exitCode = 1;
