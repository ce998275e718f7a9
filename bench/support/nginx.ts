import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const program = '/usr/sbin/nginx';

export const hasNginx = (): boolean => existsSync(program);

/** Serves a folder as nginx does best: one worker, sendfile, connections kept. */
export async function startNginx(folder: string, port: number): Promise<ChildProcess> {
  // Its workers run as another user.
  await chmod(folder, 0o755);
  const own = path.join(folder, '.nginx');
  await mkdir(own, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = path.join(own, 'nginx.conf');
  await writeFile(
    config,
    `daemon off; worker_processes 1; pid ${own}/nginx.pid; error_log ${own}/error.log;
    events { worker_connections 1024; }
    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
      types { text/html html; application/javascript js; application/vnd.apple.mpegurl m3u8; video/mp4 mp4 m4s; }
      ${temporary.map((kind) => `${kind}_temp_path ${own}/${kind};`).join(' ')}
      server { listen 127.0.0.1:${String(port)}; root ${folder}; } }`,
  );
  const child = spawn(program, ['-c', config, '-p', own], { stdio: ['ignore', 'inherit', 'inherit'] });
  await wait(500);
  if (child.exitCode !== null) throw new Error('nginx did not start');
  return child;
}
