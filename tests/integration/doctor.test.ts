import { mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkDisk, checkNode, checkPort } from '@/cli/doctor/check-machine';
import { checkDatabase, checkEncodings, checkMediaTools, checkSecrets } from '@/cli/doctor/check-services';
import { parseEnv } from '@/server/env';

test('finds nothing wrong with a healthy machine', async () => {
  const from = parseEnv({
    ...process.env,
    DEX_DATA: await mkdtemp(path.join(tmpdir(), 'dex-doctor-')),
    PORT: '0',
  });
  const findings = [
    checkNode(),
    await checkDisk(from),
    await checkDatabase(from),
    await checkSecrets(from),
    await checkPort(from),
    ...(await checkMediaTools(from)),
    ...(await checkEncodings(from)),
  ];
  expect(findings.filter(({ state }) => state === 'problem')).toEqual([]);
});

test('says what to do about an old Node', () => {
  expect(checkNode('18.20.0')).toMatchObject({ state: 'problem', advice: 'Install Node 20.19 or newer.' });
});

test('says what to do about a folder that cannot be written', async () => {
  const from = parseEnv({ DEX_DATA: '/dev/null/dex' });
  expect(await checkDisk(from)).toMatchObject({
    state: 'problem',
    advice: expect.stringContaining('DEX_DATA') as string,
  });
  expect(await checkSecrets(from)).toMatchObject({ state: 'problem' });
});

test('says what to do about media tools that do not work', async () => {
  const [finding] = await checkMediaTools(parseEnv({ DEX_FFMPEG: '/nowhere/ffmpeg' }));
  expect(finding).toMatchObject({ state: 'problem', advice: expect.stringContaining('ffmpeg') as string });
});

test('tells a port that another program has from a free one', async () => {
  const squatter = createServer((socket) => socket.destroy()).listen(0);
  const PORT = String((squatter.address() as AddressInfo).port);
  expect(await checkPort(parseEnv({ PORT }))).toMatchObject({ state: 'problem' });
  await new Promise((resolve) => squatter.close(resolve));
  expect(await checkPort(parseEnv({ PORT }))).toMatchObject({ state: 'ok' });
});
