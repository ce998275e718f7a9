/**
 * Radix locks scrolling behind a dialog with a style element, which the policy allows only with the
 * page's nonce; its helper looks for the nonce under this name.
 */
export function shareNonce(): void {
  if (typeof document === 'undefined') return;
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
}
