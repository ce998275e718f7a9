import { styleText } from 'node:util';
import { AppError } from '@/shared/errors';
import { env } from '@/server/env';
import { checkDisk, checkNode, checkPort } from './check-machine';
import { checkDatabase, checkEncodings, checkMediaTools, checkSecrets } from './check-services';
import { problem, type Finding } from './finding';

export async function runDoctor({ json }: { json?: true }): Promise<void> {
  const findings = await examine();
  for (const finding of findings) console.log(json ? JSON.stringify(finding) : describe(finding));
  if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1;
}

async function examine(): Promise<Finding[]> {
  const node = checkNode();
  try {
    const from = env();
    // Before the database is closed by the check of it.
    const encodings = await checkEncodings(from);
    const rest = [
      checkMediaTools(from),
      checkDisk(from),
      checkDatabase(from),
      checkSecrets(from),
      checkPort(from),
    ];
    return [node, ...(await Promise.all(rest)).flat(), ...encodings];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [
      node,
      problem('environment', error.message, 'Correct it in the environment or in .env; see .env.example.'),
    ];
  }
}

const marks = {
  ok: styleText('green', '✓'),
  warning: styleText('yellow', '!'),
  problem: styleText('red', '✗'),
};

function describe({ check, state, found, advice }: Finding): string {
  const line = `${marks[state]} ${check.padEnd(12)} ${found}`;
  return advice ? `${line}\n${' '.repeat(15)}${advice}` : line;
}
