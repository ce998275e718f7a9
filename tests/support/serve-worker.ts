/** A media origin as a process of its own, on the data folder of the test that started it; says where it listens. */
import type { AddressInfo } from 'node:net';
import { createWebServer } from '@/origin/create-server';
import { mediaOrigin } from '@/origin/media-origin';

const origin = mediaOrigin();
const server = createWebServer((req, res) => void origin(req, res));
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
