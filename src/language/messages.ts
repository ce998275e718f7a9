import type { en } from '@/messages/en';

/** English says which strings there are; every other language has to have the same. */
export type Messages = {
  readonly [A in keyof typeof en]: { readonly [K in keyof (typeof en)[A]]: string };
};

/** A part of the product with catalogues of its own, so that a page carries only what it says. */
export type Area = keyof Messages;
