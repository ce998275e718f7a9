import { z } from 'zod';
import { contrastOf, mixed } from '@/shared/contrast';
import { defineEndpoint } from '@/shared/endpoint';

/** What Dex wears when nobody has chosen anything. */
export const ownLook = { name: 'Dex', accent: '#ebf07d' } as const;

/** The lightest ground that an accent stands on as text: `--color-overlay` in tokens.css. */
const ground = '#2b2521';
/** WCAG 1.4.3 for text; lines and focus rings (1.4.11) ask for less. */
const leastContrast = 4.5;

export const isLegible = (accent: string) => contrastOf(accent, ground) >= leastContrast;

/** The accent itself, or the nearest one towards white that can be read. */
export function legibleAccent(accent: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mixed(accent, '#ffffff', share);
    if (isLegible(tried)) return tried;
  }
  return '#ffffff';
}

export const siteName = z
  .string()
  .trim()
  .min(1, 'Give this place a name.')
  .max(24, 'Use at most 24 characters.')
  .regex(/^\P{C}*$/u, 'Use letters that can be seen.');

export const accentColour = z
  .string()
  .toLowerCase()
  .regex(/^#[\da-f]{6}$/, 'Give a colour such as #ebf07d.')
  .refine(isLegible, 'This colour is too dark to be read on our ground.');

/** `dex`: our own lettering; `name`: the name in our type; `picture`: one that was handed in. */
const wordmarkKind = z.enum(['dex', 'name', 'picture']);

export const look = z.object({
  name: z.string(),
  accent: z.string(),
  wordmark: wordmarkKind,
  /** The picture that was handed in last; kept while another wordmark is shown. */
  picture: z.object({ file: z.string(), width: z.number().int(), height: z.number().int() }).nullable(),
});
export type Look = z.infer<typeof look>;

export const lookDraft = z.object({
  name: siteName,
  accent: accentColour,
  wordmark: wordmarkKind,
  /** A new picture (SVG, PNG, WebP or JPEG) in base64; without one, the last stays. */
  picture: z.base64('Not base64').max(240_000, 'Use a picture of at most 175 kB.').optional(),
});
export type LookDraft = z.infer<typeof lookDraft>;

export const getLook = defineEndpoint({
  method: 'GET',
  path: '/api/studio/look',
  summary: 'Name, accent colour and wordmark of this server',
  access: 'owner',
  response: look,
});

export const changeLook = defineEndpoint({
  method: 'PUT',
  path: '/api/studio/look',
  summary: 'Change how this server looks; colours that cannot be read are refused',
  access: 'owner',
  body: lookDraft,
  response: look,
  errors: ['invalid'],
});

export const resetLook = defineEndpoint({
  method: 'DELETE',
  path: '/api/studio/look',
  summary: 'Back to the look that Dex came with',
  access: 'owner',
  response: look,
});
