import type { Role } from '@/modules/accounts/contract';

export type Output = { json?: true };
export type NewPerson = Output & { name: string; role: Role };
