import { describe, expect, it } from 'vitest';
import { mediaAddress, readPicturePath, readVideoPath, signPicturePath, signVideoPath } from './signed-path';

const secret = 'a secret of this installation';
const grant = { videoId: 'a'.repeat(24), profileId: 'b'.repeat(24), expiresAtSeconds: 2_000 };
const prefix = signVideoPath(secret, grant);

describe('a signed video address', () => {
  it('opens everything below its prefix until it expires', () => {
    for (const rest of ['source.mp4', 'subtitles/en.vtt', 'r/1080/12.m4s', '']) {
      expect(readVideoPath(secret, prefix + rest, 1_999)).toEqual({ ...grant, rest });
    }
  });

  it.each([
    ['at its last second', prefix, 2_000, secret],
    ['long after', prefix, 9_000, secret],
    ['with another secret', prefix, 0, 'another secret'],
    ['for another video', prefix.replace('aaa', 'aac'), 0, secret],
    ['for another profile', prefix.replace('bbb', 'bbc'), 0, secret],
    ['with a later expiry', prefix.replace('/2000/', '/9000/'), 0, secret],
    ['with the expiry written differently', prefix.replace('/2000/', '/02000/'), 3_000, secret],
    ['with its signature cut short', `${prefix.slice(0, -5)}/`, 0, secret],
    ['with no signature', prefix.replace(/[^/]+\/$/, '/'), 0, secret],
    ['with nothing below it', prefix.slice(0, -1), 0, secret],
    ['with an id that is none', '/media/v/../../etc/passwd/', 0, secret],
    ['as a picture', prefix.replace('/v/', '/p/'), 0, secret],
  ])('opens nothing %s', (_, path, now, key) => {
    expect(readVideoPath(key, path, now)).toBeNull();
  });
});

describe('a signed picture address', () => {
  const key = 'artwork/64/0f3a-9c';
  const path = signPicturePath(secret, key);

  it('opens every width of one picture, for ever', () => {
    expect(readPicturePath(secret, `${path}-320.webp`)).toEqual({ key, width: 320, format: 'webp' });
    expect(readPicturePath(secret, `${path}-1920.avif`)).toEqual({ key, width: 1920, format: 'avif' });
  });

  it.each([
    ['another key', `${path}0-320.webp`],
    ['another format', `${path}-320.svg`],
    ['a climbing path', path.replace('artwork', '..') + '-320.webp'],
    ['no width', `${path}.webp`],
  ])('opens nothing for %s', (_, address) => {
    expect(readPicturePath(secret, address)).toBeNull();
  });

  it('is not a video signature over the same words', () => {
    expect(signPicturePath(secret, 'x').split('/')[3]).not.toBe(prefix.split('/')[6]);
  });
});

describe('where media lives', () => {
  it('is this site unless the origin runs elsewhere', () => {
    expect(mediaAddress(undefined, '/media/p/x')).toBe('/media/p/x');
    expect(mediaAddress('https://media.example.org/', '/media/p/x')).toBe(
      'https://media.example.org/media/p/x',
    );
  });
});
