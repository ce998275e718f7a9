import { createRequire } from 'node:module';
import { pino, type DestinationStream, type LoggerOptions } from 'pino';
import type { PrettyOptions } from 'pino-pretty';
import { env } from './env';
import { requestId } from './request-id';

const options = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const id = requestId();
    return id ? { requestId: id } : {};
  },
  redact: [
    'password',
    'cookie',
    'authorization',
    '*.password',
    '*.passwordHash',
    '*.cookie',
    '*.authorization',
  ],
});

/** People at a terminal get lines; everything else gets JSON. Always stderr: stdout is for a command's answer. */
function destination(): DestinationStream {
  if (!process.stderr.isTTY) return pino.destination({ fd: 2, sync: true });
  const require = createRequire(import.meta.url);
  const pretty = require('pino-pretty') as (options: PrettyOptions) => DestinationStream;
  return pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' });
}

export const log = pino(options(env().LOG_LEVEL), destination());
