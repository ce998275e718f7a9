import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/server/db';
import { readPicture } from '@/modules/look/server';
import { look, type Look } from '@/modules/look/contract';
import type { BrowserTab } from '../support/browser-tab';
import { enter } from '../support/site';

const own: Look = { name: 'Dex', accent: '#ebf07d', wordmark: 'dex', picture: null };
const draft = { name: 'Kino Linde', accent: '#8FD3FF', wordmark: 'name' };

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="100">' +
  '<script>alert(1)</script><image xlink:href="file:///etc/passwd" width="9" height="9"/>' +
  '<rect x="10" y="10" width="200" height="50" fill="#fff"/></svg>';
const base64 = (text: string) => Buffer.from(text).toString('base64');

let owner: BrowserTab;
let guest: BrowserTab;
beforeAll(async () => {
  owner = await enter('owner@example.org');
  guest = await enter('guest@example.org');
});

const change = (tab: BrowserTab, json: unknown) => tab.send('/api/studio/look', { method: 'PUT', json });
const read = async () => look.parse(await (await owner.send('/api/studio/look')).json());

describe('the look of a server', () => {
  test('is the one that Dex came with until the owner chooses another', async () => {
    expect(await read()).toEqual(own);
    const changed = await change(owner, draft);
    expect(changed.status).toBe(200);
    expect(await read()).toEqual({ ...draft, accent: '#8fd3ff', picture: null });
    expect((await owner.send('/api/studio/look', { method: 'DELETE' })).status).toBe(200);
    expect(await read()).toEqual(own);
  });

  test('is nobody’s to change but the owner’s', async () => {
    expect((await change(guest, draft)).status).toBe(403);
    expect((await guest.send('/api/studio/look', { method: 'DELETE' })).status).toBe(403);
    expect((await guest.send('/api/studio/look')).status).toBe(403);
  });

  test.each([
    [{ accent: '#402010' }, 'accent'],
    [{ accent: 'red; } body { display: none' }, 'accent'],
    [{ name: '  ' }, 'name'],
    [{ name: 'a\u202eb' }, 'name'],
    [{ wordmark: 'picture' }, 'picture'],
    [{ picture: base64('<html>no picture</html>') }, 'picture'],
  ])('refuses %j, and says which field it is', async (wrong, field) => {
    const response = await change(owner, { ...draft, ...wrong });
    expect(response.status).toBe(422);
    const problem = (await response.json()) as { code: string; fields: Record<string, string> };
    expect(Object.keys(problem.fields)).toEqual([field]);
    expect(await read()).toEqual(own);
  });

  test('takes a picture, and keeps nothing of its file but the pixels', async () => {
    const response = await change(owner, { ...draft, wordmark: 'picture', picture: base64(svg) });
    expect(response.status).toBe(200);
    const { picture } = look.parse(await response.json());
    const bytes = await readPicture(picture!.file);
    const { format, width, height } = await sharp(bytes!).metadata();
    expect({ format, width, height }).toEqual({
      format: 'png',
      width: picture!.width,
      height: picture!.height,
    });
    expect(bytes!.includes('script')).toBe(false);
    // Kept while the name is shown instead, and for who asks by another name there is nothing.
    await change(owner, draft);
    expect((await read()).picture).toEqual(picture);
    expect(await readPicture('0000000000000000.png')).toBeNull();
  });

  test('is on record: who changed it, and to what', async () => {
    const { orm } = await database();
    const entries = await orm.auditEntries.where({ action: 'look.changed' }).all();
    expect(entries.at(-1)?.detail).toEqual({ name: 'Kino Linde', accent: '#8fd3ff', wordmark: 'name' });
    expect(entries.at(-1)?.accountId).toMatch(/^[\da-f]{24}$/);
  });
});
