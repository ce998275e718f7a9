import { config } from 'zod';

// Zod asks with `new Function` whether it may compile its schemas, and the policy reports the question. A module that
// brings a contract to the browser imports this one first.
if (typeof window !== 'undefined') config({ jitless: true });
