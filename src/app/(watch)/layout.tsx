import type { ReactNode } from 'react';
import { Texts } from '@/language/texts';

export default function WatchLayout({ children }: { children: ReactNode }) {
  return <Texts areas={['player', 'title']}>{children}</Texts>;
}
