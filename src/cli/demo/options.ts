export type DemoOptions = { remove?: true; json?: true };
