import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { avatarIds } from '../../contract';
import { drawAvatar } from './draw-avatar';

describe('avatars', () => {
  it.each(avatarIds)('draws %s as a whole SVG in less than 4 kB', async (id) => {
    const svg = drawAvatar(id);
    expect(svg).not.toMatch(/undefined|NaN/);
    expect(svg.length).toBeLessThan(4096);
    const { channels } = await sharp(Buffer.from(svg)).resize(64, 64).stats();
    expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(20);
  });

  it('gives no two profiles the same face', () => {
    expect(new Set(avatarIds.map(drawAvatar)).size).toBe(avatarIds.length);
  });
});
