import type { AvatarId } from '../../contract';
import { cactus, dragon, ghost, moon, mushroom, robot, yeti } from './beings';
import type { Drawing } from './pen';
import { alien, octopus, penguin, whale } from './water';
import { cat, frog, koala, lion, llama, panda, tiger } from './wild';
import { bear, fox, hedgehog, owl, rabbit, raccoon } from './woodland';

type Avatar = { wall: string; glow: string; drawing: Drawing };

/** The wall is what stands behind; the glow is the pool of light that everybody is standing in. */
export const avatars: Record<AvatarId, Avatar> = {
  fox: { wall: '#12484d', glow: '#1c6a6c', drawing: fox },
  owl: { wall: '#f0a93b', glow: '#f8c364', drawing: owl },
  bear: { wall: '#2c5f46', glow: '#3f8260', drawing: bear },
  cat: { wall: '#e0667f', glow: '#f08c9c', drawing: cat },
  whale: { wall: '#f2785c', glow: '#f99a7e', drawing: whale },
  rabbit: { wall: '#7d63c4', glow: '#9b84da', drawing: rabbit },
  panda: { wall: '#3f9a6c', glow: '#62b98a', drawing: panda },
  frog: { wall: '#5b2a6e', glow: '#7a3f90', drawing: frog },
  lion: { wall: '#2a6fa3', glow: '#4290c6', drawing: lion },
  koala: { wall: '#c05a7e', glow: '#d87d9b', drawing: koala },
  penguin: { wall: '#5fb6cf', glow: '#8ed2e4', drawing: penguin },
  raccoon: { wall: '#e5b93c', glow: '#f1d06c', drawing: raccoon },
  octopus: { wall: '#173f6b', glow: '#255b93', drawing: octopus },
  hedgehog: { wall: '#8fb545', glow: '#abcb69', drawing: hedgehog },
  tiger: { wall: '#1f6b5e', glow: '#2f8c7c', drawing: tiger },
  llama: { wall: '#4aa3b5', glow: '#70bfce', drawing: llama },
  robot: { wall: '#4b3f8f', glow: '#6558b0', drawing: robot },
  ghost: { wall: '#2d2748', glow: '#463d6d', drawing: ghost },
  alien: { wall: '#271c57', glow: '#3f2f80', drawing: alien },
  moon: { wall: '#1b2a52', glow: '#2c417a', drawing: moon },
  cactus: { wall: '#e9935a', glow: '#f4b182', drawing: cactus },
  mushroom: { wall: '#2f6b57', glow: '#458a72', drawing: mushroom },
  yeti: { wall: '#2f5f9e', glow: '#467dc0', drawing: yeti },
  dragon: { wall: '#a3324a', glow: '#c24d62', drawing: dragon },
};

/** A complete SVG document. */
export function drawAvatar(id: AvatarId): string {
  const { wall, glow, drawing } = avatars[id];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><path fill="${wall}" d="M0 0h120v120H0z"/>` +
    `<circle cx="60" cy="70" r="56" fill="${glow}"/>${drawing}</svg>`
  );
}
