/** The shape of mingo's evaluation options, which it does not export. */
export type MingoOptions = {
  constructor: { init: (options: MingoOptions) => MingoOptions };
  update: (locals: { root?: unknown; variables?: Record<string, unknown> }) => MingoOptions;
};

export type Operator = (obj: unknown, expression: unknown, options: MingoOptions) => unknown;
