import type { ReactNode } from 'react';
import { cx } from '@/ui/cx';
import styles from './reveal.module.css';

type Props = { title: string; children: ReactNode; picture: ReactNode; isMirrored?: boolean };

/** One thing that Dex promises, in words and in a picture. */
export function PromiseSection({ title, children, picture, isMirrored = false }: Props) {
  return (
    <section className="mx-auto grid max-w-400 items-center gap-10 px-gutter py-16 md:py-24 lg:grid-cols-2 lg:gap-24 2xl:py-32">
      <div className={cx(isMirrored && 'lg:order-2')}>
        <h2 className="max-w-[16ch] text-4xl">{title}</h2>
        <p className="mt-5 max-w-[48ch] text-lg text-muted">{children}</p>
      </div>
      <div aria-hidden="true" className={styles.rise}>
        {picture}
      </div>
    </section>
  );
}
