import { PlayIcon } from '@/ui/icons';
import { Whale } from '@/ui/silhouettes';
import styles from './reveal.module.css';

/** The same film at the same moment on three screens. */
export function PlacePicture() {
  return (
    <div className="relative pr-[14%] pb-[12%]">
      <Screen className="aspect-video w-full rounded-lg" />
      <Screen className="absolute right-[13%] bottom-0 aspect-4/3 w-[31%] rounded-md" />
      <Screen className="absolute right-0 bottom-[2%] aspect-9/17 w-[11%] rounded-md" />
    </div>
  );
}

function Screen({ className }: { className: string }) {
  return (
    <div
      className={`flex flex-col justify-end overflow-clip border-3 border-overlay bg-radial-[at_62%_38%] from-accent/75 via-accent/25 to-[oklch(0.2_0.02_90)] p-[4%] shadow-high ${className}`}
    >
      <Whale className="absolute top-[30%] left-[24%] w-[56%] -rotate-6 fill-[oklch(0.13_0.014_70)]" />
      <div className="relative flex items-center gap-[4%] text-fg">
        <PlayIcon className="w-[7%] min-w-3 shrink-0" />
        <span className="h-1 grow overflow-clip rounded-full bg-fg/25">
          <span className={`block h-full w-[62%] rounded-full bg-accent ${styles.fill}`} />
        </span>
      </div>
    </div>
  );
}
