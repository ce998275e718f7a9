export type ImportOptions = { dryRun?: true; json?: true };
