import { handleAuth } from '@/modules/accounts/server';

// NextAuth's own endpoints: the only ones without a contract. Failures lead to /auth with a code.
export const GET = handleAuth;
export const POST = handleAuth;
