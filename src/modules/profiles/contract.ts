import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

export const maxProfiles = 5;

export const avatarIds = [
  'fox', 'owl', 'bear', 'cat', 'whale', 'rabbit', 'panda', 'frog', 'lion', 'koala', 'penguin', 'raccoon',
  'octopus', 'hedgehog', 'tiger', 'llama', 'robot', 'ghost', 'alien', 'moon', 'cactus', 'mushroom', 'yeti', 'dragon',
] as const; // prettier-ignore
export const avatarId = z.enum(avatarIds);
export type AvatarId = z.infer<typeof avatarId>;

/** The oldest age rating that this profile may see. */
export const maturityLevels = [0, 7, 13, 16, 18] as const;
export const maturity = z.union(maturityLevels.map((level) => z.literal(level)));
export type Maturity = z.infer<typeof maturity>;

export const profileLanguages = ['en', 'de', 'es', 'ar', 'fr'] as const;

export const profileName = z
  .string()
  .trim()
  .min(1, 'Give this profile a name.')
  .max(24, 'Use at most 24 characters.');

export const profile = z.object({
  id,
  name: z.string(),
  avatar: avatarId,
  maturityLimit: maturity,
  language: z.enum(profileLanguages),
  isAutoplayOn: z.boolean(),
});
export type Profile = z.infer<typeof profile>;

export const profileDraft = z.object({
  name: profileName,
  avatar: avatarId,
  maturityLimit: maturity.default(18),
  language: z.enum(profileLanguages).default('en'),
  isAutoplayOn: z.boolean().default(true),
});
export type ProfileDraft = z.input<typeof profileDraft>;

const profileParams = z.object({ profileId: id });

export const listProfiles = defineEndpoint({
  method: 'GET',
  path: '/api/profiles',
  summary: 'The profiles of this account, and who is watching',
  access: 'account',
  response: z.object({ items: z.array(profile), currentId: id.nullable() }),
});

export const createProfile = defineEndpoint({
  method: 'POST',
  path: '/api/profiles',
  summary: 'Add a profile, up to five',
  access: 'account',
  body: profileDraft,
  response: profile,
  errors: ['conflict'],
});

export const updateProfile = defineEndpoint({
  method: 'PATCH',
  path: '/api/profiles/{profileId}',
  summary: 'Change a profile',
  access: 'account',
  params: profileParams,
  // Not profileDraft.partial(): its defaults would reset what was not sent.
  body: z.object({
    name: profileName.optional(),
    avatar: avatarId.optional(),
    maturityLimit: maturity.optional(),
    language: z.enum(profileLanguages).optional(),
    isAutoplayOn: z.boolean().optional(),
  }),
  response: profile,
  errors: ['not_found'],
});

export const deleteProfile = defineEndpoint({
  method: 'DELETE',
  path: '/api/profiles/{profileId}',
  summary: 'Delete a profile and all that it did: list, progress, thumbs, reminders and wishes',
  access: 'account',
  params: profileParams,
  errors: ['not_found'],
});

export const chooseProfile = defineEndpoint({
  method: 'PUT',
  path: '/api/profiles/current',
  summary: 'Say who is watching; kept in a signed cookie',
  access: 'account',
  body: z.object({ profileId: id }),
  response: profile,
  errors: ['not_found'],
});
