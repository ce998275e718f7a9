import { beforeAll, describe, expect, test } from 'vitest';
import { avatarIds, type Profile } from '@/modules/profiles/contract';
import { database } from '@/server/db';
import type { BrowserTab } from '../support/browser-tab';
import { enter, signIn, openTab } from '../support/site';

const add = (tab: BrowserTab, name: string) =>
  tab.send('/api/profiles', { method: 'POST', json: { name, avatar: 'fox' } });
const made = async (tab: BrowserTab, name: string) => (await (await add(tab, name)).json()) as Profile;
const list = async (tab: BrowserTab) =>
  (await (await tab.send('/api/profiles')).json()) as { items: Profile[]; currentId: string | null };
const choose = (tab: BrowserTab, profileId: string) =>
  tab.send('/api/profiles/current', { method: 'PUT', json: { profileId } });

let ada: BrowserTab;
let eve: BrowserTab;

beforeAll(async () => {
  ada = await enter('ada@example.org');
  eve = await enter('eve@example.org');
});

describe('profiles', () => {
  test('begin with sensible settings and can be changed one by one', async () => {
    const profile = await made(ada, ' Kim ');
    expect(profile).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
      name: 'Kim',
      avatar: 'fox',
      maturityLimit: 18,
      language: 'en',
      isAutoplayOn: true,
    });
    const send = (json: unknown) => ada.send(`/api/profiles/${profile.id}`, { method: 'PATCH', json });
    expect(await (await send({ maturityLimit: 7 })).json()).toEqual({ ...profile, maturityLimit: 7 });
    expect(await (await send({ name: 'Kit', avatar: 'yeti' })).json()).toMatchObject({
      name: 'Kit',
      maturityLimit: 7,
    });
    expect(await (await send({})).json()).toMatchObject({ name: 'Kit', avatar: 'yeti' });
    expect((await send({ avatar: 'unicorn' })).status).toBe(422);
  });

  test('are at most five, also when ten are asked for at once', async () => {
    const tab = await enter('big-family@example.org');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => add(tab, `Child ${n}`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      200, 200, 200, 200, 200, 409, 409, 409, 409, 409,
    ]);
    const { items } = await list(tab);
    expect(items).toHaveLength(5);
    await tab.send(`/api/profiles/${items[2]!.id}`, { method: 'DELETE' });
    expect((await add(tab, 'Again')).status).toBe(200);
    expect((await list(tab)).items[2]!.name).toBe('Again');
  });

  test('come with 24 faces', () => {
    expect(new Set(avatarIds).size).toBe(24);
  });
});

describe('who is watching', () => {
  test('is remembered by this browser and only by it', async () => {
    const profile = await made(ada, 'Chosen');
    expect((await list(ada)).currentId).toBeNull();
    const answer = await choose(ada, profile.id);
    expect(await answer.json()).toEqual(profile);
    expect(answer.headers.getSetCookie().join()).toMatch(/^dex-profile=.*; HttpOnly; SameSite=Lax$/);
    expect((await list(ada)).currentId).toBe(profile.id);
    const phone = openTab();
    await signIn(phone, 'ada@example.org');
    expect((await list(phone)).currentId).toBeNull();
  });

  test('is asked again after that profile was deleted', async () => {
    const profile = await made(ada, 'Gone soon');
    await choose(ada, profile.id);
    expect((await ada.send(`/api/profiles/${profile.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await list(ada)).currentId).toBeNull();
    const answer = await ada.send('/api/favorites');
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'profile_required' });
  });

  test('cannot be taken over by another account, or written by hand', async () => {
    const profile = await made(ada, 'Private');
    await choose(ada, profile.id);
    const signed = ada.cookie('dex-profile')!;
    for (const cookie of [signed, profile.id, `${profile.id}.AAAA`, signed.replace(/.$/, '_')]) {
      eve.setCookie('dex-profile', cookie);
      expect((await list(eve)).currentId).toBeNull();
    }
  });

  test('ends with the sessions', async () => {
    const tab = await enter('ended@example.org');
    const profile = await made(tab, 'Kim');
    await choose(tab, profile.id);
    const kept = tab.cookie('dex-profile')!;
    await tab.send('/api/account/sessions', { method: 'DELETE' });
    await signIn(tab, 'ended@example.org');
    tab.setCookie('dex-profile', kept);
    expect((await list(tab)).currentId).toBeNull();
  });
});

describe('a profile of another account', () => {
  const nobody = 'f'.repeat(24);
  test.each([
    [
      'renaming',
      (id: string) => eve.send(`/api/profiles/${id}`, { method: 'PATCH', json: { name: 'Mine' } }),
    ],
    ['deleting', (id: string) => eve.send(`/api/profiles/${id}`, { method: 'DELETE' })],
    ['choosing', (id: string) => choose(eve, id)],
  ])('is answered like one that does not exist: %s', async (_title, ask) => {
    const profile = await made(ada, 'Target');
    const without = async (response: Response) => {
      const { requestId, ...body } = (await response.json()) as { requestId: string };
      return {
        status: response.status,
        cookies: response.headers.getSetCookie(),
        body,
        has: Boolean(requestId),
      };
    };
    const foreign = await without(await ask(profile.id));
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await without(await ask(nobody)));
    const { items } = await list(ada);
    expect(items.find(({ id }) => id === profile.id)).toEqual(profile);
    await ada.send(`/api/profiles/${profile.id}`, { method: 'DELETE' });
  });
});

test('deleting a profile deletes all that it did', async () => {
  const { id: profileId } = await made(ada, 'Told');
  const { orm } = await database();
  const titleId = 'e'.repeat(24);
  const at = new Date();
  const place = { videoId: titleId, positionSeconds: 1, durationSeconds: 2, isFinished: false };
  const never = { countedAt: null, dismissedAt: null };
  await orm.listEntries.create({ profileId, titleId, addedAt: at, position: null });
  await orm.progress.create({ profileId, titleId, ...place, observedAt: at, ...never });
  await orm.ratings.create({ profileId, titleId, value: 2 });
  await orm.rowWishes.create({ profileId, rowId: 'gems', wish: 'hidden' });
  await orm.reminders.create({ profileId, titleId, remindAt: null });
  const left = async () =>
    Promise.all([
      orm.listEntries.where({ profileId }).first(),
      orm.progress.where({ profileId }).first(),
      orm.ratings.where({ profileId }).first(),
      orm.rowWishes.where({ profileId }).first(),
      orm.reminders.where({ profileId }).first(),
    ]);
  expect(await left()).not.toContain(null);
  await ada.send(`/api/profiles/${profileId}`, { method: 'DELETE' });
  expect((await ada.send(`/api/profiles/${profileId}`, { method: 'DELETE' })).status).toBe(404);
  expect(await left()).toEqual([null, null, null, null, null]);
});
