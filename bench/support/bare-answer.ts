import { spawn } from 'node:child_process';
import { once } from 'node:events';

const program = `
  const parts = [];
  process.stdin.on('data', (part) => parts.push(part)).on('end', () => {
    const body = Buffer.concat(parts);
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const server = require('node:http').createServer((req, res) => { res.writeHead(200, headers); res.end(body); });
    server.listen(0, () => process.stdout.write(String(server.address().port)));
  });`;

/** A server that does nothing but send these bytes, in a process of its own as Dex is. */
export async function serveBare(body: Buffer): Promise<{ url: string; pid: number; stop: () => void }> {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(body);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://localhost:${port.toString()}/`, pid: child.pid ?? 0, stop: () => child.kill() };
}
