import type { Mood } from './lantern-sea';

const rain = {
  count: 260,
  radius: [0.5, 0.9],
  stretch: 24,
  colours: [[190, 205, 235]],
  brightness: [0.1, 0.4],
  drift: [-120, 600],
} as const;
const snow = {
  count: 420,
  radius: [0.8, 3.4],
  colours: [[255, 255, 255]],
  brightness: [0.25, 0.9],
  drift: [48, 84],
} as const;

export const calmMoon: Mood = {
  sky: [
    [0, '#040a1c'],
    [0.55, '#0d2342'],
    [1, '#2d5275'],
  ],
  sea: [
    [0, '#2a4c6c'],
    [0.3, '#0d2440'],
    [1, '#030a18'],
  ],
  orb: { x: 0.3, y: 0.24, radius: 0.05, colour: '#fdf3d4', halo: 0.42 },
  rock: '#02060e',
  lamp: 0.8,
  swell: 0.8,
  stars: 420,
  seed: 201,
};
export const greyFog: Mood = {
  sky: [
    [0, '#26363c'],
    [0.6, '#506870'],
    [1, '#8fa5a6'],
  ],
  sea: [
    [0, '#879c9d'],
    [0.35, '#3f5860'],
    [1, '#142126'],
  ],
  orb: { x: 0.36, y: 0.3, radius: 0.06, colour: '#d5e0d8', halo: 0.5 },
  rock: '#111c20',
  lamp: 0.55,
  swell: 0.6,
  fog: '#a9bcba',
  seed: 211,
};
export const blackStorm: Mood = {
  sky: [
    [0, '#07080d'],
    [0.5, '#171c28'],
    [1, '#39424f'],
  ],
  sea: [
    [0, '#353f4b'],
    [0.3, '#171f29'],
    [1, '#05080c'],
  ],
  orb: { x: 0.18, y: 0.2, radius: 0, colour: '#8fa6c8', halo: 0.6 },
  rock: '#020305',
  lamp: 1,
  swell: 2,
  falling: rain,
  seed: 221,
};
export const roseDawn: Mood = {
  sky: [
    [0, '#3a3f77'],
    [0.4, '#a0618f'],
    [0.75, '#f59b84'],
    [1, '#ffe0a8'],
  ],
  sea: [
    [0, '#f5b48c'],
    [0.25, '#a9627f'],
    [1, '#231a40'],
  ],
  orb: { x: 0.38, y: 0.535, radius: 0.055, colour: '#fff1cd', halo: 0.5 },
  rock: '#1b1029',
  lamp: 0,
  swell: 0.8,
  seed: 231,
};
export const whiteSilence: Mood = {
  sky: [
    [0, '#1b2947'],
    [0.6, '#53719c'],
    [1, '#c2d3e6'],
  ],
  sea: [
    [0, '#afc2d8'],
    [0.3, '#4c6a92'],
    [1, '#131e38'],
  ],
  orb: { x: 0.26, y: 0.2, radius: 0.04, colour: '#eef4ff', halo: 0.4 },
  rock: '#0a1226',
  lamp: 0.5,
  swell: 0.6,
  falling: snow,
  seed: 241,
};
export const lastLight: Mood = {
  sky: [
    [0, '#0c0a26'],
    [0.4, '#3b1950'],
    [0.75, '#b83a4f'],
    [1, '#ffae54'],
  ],
  sea: [
    [0, '#e2803f'],
    [0.22, '#7c2a4c'],
    [1, '#0b0718'],
  ],
  orb: { x: 0.42, y: 0.565, radius: 0.085, colour: '#ffd684', halo: 0.6 },
  rock: '#070310',
  lamp: 0.45,
  swell: 1,
  stars: 140,
  seed: 251,
};
