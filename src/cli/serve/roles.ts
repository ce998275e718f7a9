import { InvalidArgumentError } from 'commander';

export const allRoles = ['web', 'origin', 'worker'] as const;
export type Role = (typeof allRoles)[number];

/** `web,origin`: which parts of Dex this process plays. */
export function parseRoles(text: string): Role[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !allRoles.some((role) => role === name));
  if (unknown.length > 0) {
    throw new InvalidArgumentError(`Roles are ${allRoles.join(', ')}; found ${unknown.join(', ')}.`);
  }
  return allRoles.filter((role) => names.includes(role));
}
