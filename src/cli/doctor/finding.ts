/** What one check found: whether all is well, what is there, and what to do about what is not. */
export type Finding = {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  found: string;
  advice: string | null;
};

export const ok = (check: string, found: string): Finding => ({ check, state: 'ok', found, advice: null });

export const warning = (check: string, found: string, advice: string): Finding => ({
  check,
  state: 'warning',
  found,
  advice,
});

export const problem = (check: string, found: string, advice: string): Finding => ({
  check,
  state: 'problem',
  found,
  advice,
});

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
