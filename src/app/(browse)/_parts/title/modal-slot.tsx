'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/**
 * A slot keeps what it showed until another page matches it. A catch-all that matches would answer
 * every unknown address too, so the slot looks at the address itself: no title there, no dialog.
 */
export function ModalSlot({ children }: { children: ReactNode }) {
  return usePathname().startsWith('/title/') ? children : null;
}
