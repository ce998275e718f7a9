import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { EncodingHealth } from '@/modules/encoding/contract';
import { encodingHealth } from '@/modules/encoding/server';
import { closeDatabase, database } from '@/server/db';
import type { Env } from '@/server/env';
import { findMediaTools, type MediaTool } from '@/server/process/media-tools';
import { loadSecrets } from '@/server/secrets';
import { sayBytes } from '@/shared/byte-size';
import { ok, problem, reasonOf, warning, type Finding } from './finding';

export async function checkMediaTools(from: Env): Promise<Finding[]> {
  const advice =
    'Install ffmpeg (Debian: apt-get install ffmpeg), run npm ci again, or set DEX_FFMPEG and DEX_FFPROBE.';
  try {
    const { ffmpeg, ffprobe } = await findMediaTools({ ffmpeg: from.DEX_FFMPEG, ffprobe: from.DEX_FFPROBE });
    return [ok('ffmpeg', describeTool(ffmpeg)), ok('ffprobe', describeTool(ffprobe))];
  } catch (error) {
    return [problem('ffmpeg', reasonOf(error), advice)];
  }
}

const places = { environment: 'from the environment', path: 'in PATH', npm: 'came with npm' };
const describeTool = (tool: MediaTool) => `${tool.version}, ${places[tool.foundIn]}: ${tool.path}`;

export async function checkDatabase({ DATABASE_URL, DEX_DATA }: Env): Promise<Finding> {
  const isMongo = DATABASE_URL?.startsWith('mongodb') ?? false;
  const where = isMongo ? 'MongoDB' : `embedded, in ${DEX_DATA}`;
  try {
    const titles = await (await database()).orm.titles.limit(1).all();
    await closeDatabase();
    return ok('database', `${where}: answers${titles.length === 0 ? ', catalogue is empty' : ''}`);
  } catch (error) {
    const advice = isMongo
      ? 'Check that DATABASE_URL is right and that its server runs and lets this machine in.'
      : `Check that ${DEX_DATA} is writable and on a local disk.`;
    return problem('database', `${where}: ${reasonOf(error)}`, advice);
  }
}

/** Media: where it is kept, whether there is room for more, and what could not be encoded. */
export async function checkEncodings({ S3_BUCKET }: Env): Promise<Finding[]> {
  try {
    const { room, stored, films, failures, encoder } = await encodingHealth();
    const place = S3_BUCKET ? `S3, bucket ${S3_BUCKET}` : 'a folder';
    const found = `${place}: encodings take ${sayBytes(stored.bytes)}, ${films.ready} of ${films.total} films ready`;
    const findings = [checkEncoder(encoder)];
    if (failures.length > 0) {
      const { file, reason } = failures[0] ?? { file: '', reason: '' };
      findings.push(warning('encodings', `${failures.length} could not be made; ${file}: ${reason}`, 'Studio → Encoding lists them. They are tried again by themselves.')); // prettier-ignore
    }
    if (room.state === 'ok') return [ok('media', found), ...findings];
    const what = room.state === 'full' ? 'nothing new is made' : 'nothing is made ahead';
    const advice =
      'Make room, set DEX_CACHE_LIMIT, or lower DEX_MIN_FREE. What exists plays on, and work goes on by itself.';
    const free = `${sayBytes(room.freeBytes ?? 0)} free, ${sayBytes(room.reserveBytes ?? 0)} are to stay so`;
    return [warning('media', `${found}; ${free}: ${what}`, advice), ...findings];
  } catch (error) {
    return [problem('media', reasonOf(error), 'Check that the media storage can be reached and written.')];
  }
}

function checkEncoder({ name, hardware, isUsedAhead }: EncodingHealth['encoder']): Finding {
  if (hardware.length === 0) return ok('encoder', `software (${name})`);
  const used = hardware.filter(({ failure }) => !failure?.isLeftAlone);
  const use = isUsedAhead ? 'for everything' : `for who waits; ${name} for what stays`;
  const found =
    used.length === 0 ? `software (${name})` : `${used.map((chip) => chip.name).join(', ')} ${use}`;
  const failed = hardware.find(({ failure }) => failure !== null);
  if (!failed?.failure) return ok('encoder', found);
  const { failures, reason, isLeftAlone } = failed.failure;
  const what = isLeftAlone ? 'is left alone until Dex is started again' : 'failed, and software went on';
  return warning(
    'encoder',
    `${found}; ${failed.name} ${what} (${failures} within an hour): ${reason}`,
    'Update the driver of the graphics card, or set DEX_HWACCEL=off.',
  );
}

export async function checkSecrets(from: Env): Promise<Finding> {
  try {
    loadSecrets(from);
  } catch (error) {
    return problem('secrets', 'missing', reasonOf(error));
  }
  if (from.NEXTAUTH_SECRET && from.MEDIA_SECRET) return ok('secrets', 'set by the environment');
  const file = path.join(from.DEX_DATA, 'secrets.json');
  const mode = (await stat(file)).mode & 0o777;
  if ((mode & 0o077) === 0) return ok('secrets', `generated, in ${file}`);
  return warning('secrets', `${file} can be read by others`, `Run: chmod 600 ${file}`);
}
