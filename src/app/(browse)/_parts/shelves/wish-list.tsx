'use client';

import { useText } from '#text';
import { nameOfReason } from '@/modules/recommend/ui/describe-reason';
import { useRowWishes, useWishForRows } from '@/modules/recommend/ui/use-row-wishes';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { EyeOffIcon, ReplayIcon, ThumbDownIcon } from '@/ui/icons';
import { notify } from '@/ui/notify';
import { useReasonWords } from '../use-reason-words';

/** The rows that this profile hid or wants less of, each to be had back with one press. */
export function WishList({ className }: { className: string }) {
  const text = useText('browse');
  const words = useReasonWords();
  const wishes = useRowWishes();
  const { forget, clear } = useWishForRows();
  if (!wishes || wishes.length === 0) return null;
  const tell = () => notify({ tone: 'bad', id: 'rows', message: text('wishesNot') });
  return (
    <section
      aria-labelledby="row-wishes"
      className={cx('grid gap-4 border-t border-line pt-8 text-start', className)}
    >
      <div>
        <h2 id="row-wishes" className="text-lg font-normal sm:text-xl">
          {text('wishesTitle')}
        </h2>
        <p className="text-sm text-faint">{text('wishesText')}</p>
      </div>
      <ul className="flex flex-wrap gap-2.5">
        {wishes.map(({ rowId, wish, reason, name }) => {
          const said = reason ? nameOfReason(reason, words) : name;
          const Icon = wish === 'hidden' ? EyeOffIcon : ThumbDownIcon;
          return (
            <li key={rowId}>
              <button
                type="button"
                aria-label={text('showRow', { name: said })}
                onClick={() => void forget(rowId).catch(tell)}
                className="flex min-h-tap items-center gap-2.5 rounded-full border border-line-strong ps-4 pe-5 text-sm text-muted transition-colors duration-quick hover:border-fg/60 hover:text-fg"
              >
                <Icon className="size-4.5" />
                {said}
              </button>
            </li>
          );
        })}
      </ul>
      <div>
        <Button
          variant="secondary"
          icon={<ReplayIcon className="size-5" />}
          onClick={() => void clear().catch(tell)}
        >
          {text('showAllRows')}
        </Button>
      </div>
    </section>
  );
}
