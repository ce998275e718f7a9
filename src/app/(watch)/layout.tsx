import type { ReactNode } from 'react';
import { Texts } from '@/language/texts';
import { OpenCurtain } from './_open-curtain';

export default function WatchLayout({ children }: { children: ReactNode }) {
  return (
    <Texts areas={['player', 'title']}>
      {children}
      <OpenCurtain />
    </Texts>
  );
}
