import { describe, expect, it } from 'vitest';
import { sharedWork } from './shared-work';

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** Work that ends when it is told to, and notes what became of it. */
function manual() {
  const notes: string[] = [];
  const ends = new Map<string, (value: string) => void>();
  const work = (name: string) => (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      notes.push(`begin ${name}`);
      ends.set(name, resolve);
      signal.addEventListener('abort', () => {
        notes.push(`stop ${name}`);
        reject(signal.reason as Error);
      });
    });
  return { notes, work, end: (name: string) => ends.get(name)?.(`${name}!`) };
}

describe('work that several want at once', () => {
  it('is done once', async () => {
    const share = sharedWork<string>();
    const { notes, work, end } = manual();
    const both = [share('a', work('a')), share('a', work('a'))];
    await later();
    end('a');
    expect(await Promise.all(both)).toEqual(['a!', 'a!']);
    expect(notes).toEqual(['begin a']);
  });

  it('goes on while one of them waits, and ends with the last', async () => {
    const share = sharedWork<string>();
    const { notes, work } = manual();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = share('a', work('a'), one.signal);
    const second = share('a', work('a'), two.signal);
    await later();
    one.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    expect(notes).toEqual(['begin a']);
    two.abort(new Error('left, too'));
    await expect(second).rejects.toThrow('left, too');
    await later();
    expect(notes).toEqual(['begin a', 'stop a']);
  });

  it('begins anew for who comes after a failure', async () => {
    const share = sharedWork<string>();
    await expect(share('a', () => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
    expect(await share('a', () => Promise.resolve('good'))).toBe('good');
  });
});

describe('different works', () => {
  it('come one after the other, the one asked for last first', async () => {
    const share = sharedWork<string>();
    const { notes, work, end } = manual();
    const all = ['a', 'b', 'c'].map((name) => share(name, work(name)));
    await later();
    for (const name of ['a', 'c', 'b']) {
      end(name);
      await later();
    }
    await Promise.all(all);
    expect(notes).toEqual(['begin a', 'begin c', 'begin b']);
  });

  it('leave the queue when nobody waits for them any more', async () => {
    const share = sharedWork<string>();
    const { notes, work, end } = manual();
    const first = share('a', work('a'));
    const leave = new AbortController();
    const second = share('b', work('b'), leave.signal);
    leave.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    end('a');
    await first;
    expect(await share('c', () => Promise.resolve('c'))).toBe('c');
    expect(notes).toEqual(['begin a']);
  });
});
