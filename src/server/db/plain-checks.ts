import { configure } from 'arktype/config';

/**
 * Prisma holds the contract against ArkType's checks, once per start. Making functions of those checks first, which is
 * ArkType's way, takes three times as long as running them (0.3 s of processor, in every process).
 */
configure({ jitless: true });
