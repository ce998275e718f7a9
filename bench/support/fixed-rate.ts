import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

type Load = { url: string; cookie: string; perSecond: number; seconds: number };

/**
 * Milliseconds of each answer, sorted. A request is sent when its time has come, answered or not, and its time counts
 * from then: a server that stalls cannot slow down the questions and so hide its stall ("coordinated omission").
 */
export async function atFixedRate({ url, cookie, perSecond, seconds }: Load): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const startedAt = performance.now();
  const answers: Promise<number>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = startedAt + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    answers.push(ask(url, cookie, agent).then(() => performance.now() - due));
  }
  const times = await Promise.all(answers);
  agent.destroy();
  return times.sort((a, b) => a - b);
}

export function ask(url: string, cookie: string, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie }, ...(agent && { agent }) }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part)).once('error', reject);
      res.once('end', () => {
        const body = Buffer.concat(parts);
        if (res.statusCode === 200) resolve(body);
        else reject(new Error(`${url}: ${String(res.statusCode)} ${body.toString().slice(0, 200)}`));
      });
    }).once('error', reject);
  });
}
