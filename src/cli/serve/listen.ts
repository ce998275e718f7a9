import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '@/shared/errors';

type Place = { port: number; host?: string | undefined };

const reasons: Record<string, (place: Place) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
  EACCES: ({ port }) => `This user may not listen on port ${port}; ports from 1024 up need no permission.`,
  EADDRNOTAVAIL: ({ host }) => `HOST=${host ?? ''} is not an address of this machine.`,
};

/** Returns the port, which the system chooses when `port` is 0. Throws `unavailable` with what to do about it. */
export async function listen(server: Server, place: Place): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = reasons[error.code ?? '']?.(place) ?? error.message;
      reject(new AppError('unavailable', sentence, { cause: error }));
    });
    server.listen({ port: place.port, ...(place.host && { host: place.host }) }, resolve);
  });
  return (server.address() as AddressInfo).port;
}
