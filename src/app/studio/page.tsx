import type { Metadata } from 'next';
import Link from 'next/link';
import { readText } from '@/language/text.server';
import { preload } from '@/app/api/_route/preload';
import { GET as readReady } from '@/app/api/ready/route';
import { getReady, type Readiness } from '@/modules/studio/contract';
import { useText } from '#text';
import {
  ArrowRightIcon,
  CheckIcon,
  FilmIcon,
  FolderIcon,
  LampIcon,
  SwatchIcon,
  WarningIcon,
} from '@/ui/icons';
import { requireEditor } from './_parts/require-editor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('studio'))('studio') };
}

export default async function StudioPage() {
  const me = await requireEditor('/studio');
  const text = await readText('studio');
  const ready = await preload(readReady, getReady);
  return (
    <>
      <h1 className="text-4xl">{text('behind')}</h1>
      <p className="mt-3 max-w-[52ch] text-muted">{text(me.role === 'owner' ? 'leadOwner' : 'leadEditor')}</p>
      <ul className="mt-10 grid gap-4 md:grid-cols-2">
        {me.role === 'owner' && (
          <>
            <Room
              href="/studio/folders"
              icon={<FolderIcon className="size-7" />}
              title={text('folders')}
              text={text('foldersAbout')}
            />
            <Room
              href="/studio/look"
              icon={<LampIcon className="size-7" />}
              title={text('look')}
              text={text('lookAbout')}
            />
          </>
        )}
        <Room
          href="/studio/style"
          icon={<SwatchIcon className="size-7" />}
          title={text('style')}
          text={text('styleAbout')}
        />
        <Room
          href="/api/docs"
          icon={<FilmIcon className="size-7" />}
          title={text('api')}
          text={text('apiAbout')}
        />
      </ul>
      <Health checks={ready.ok ? ready.data.checks : null} />
    </>
  );
}

function Room({
  href,
  icon,
  title,
  text,
}: {
  href: '/studio/folders' | '/studio/look' | '/studio/style' | '/api/docs';
  icon: React.ReactNode;
  title: string;
  text: string;
}) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="group flex h-full gap-5 rounded-lg border border-line bg-surface p-6 transition-[background-color,border-color] duration-quick hover:border-line-strong hover:bg-raised"
      >
        <span className="text-accent">{icon}</span>
        <span className="grow">
          <span className="block font-display text-xl font-light">{title}</span>
          <span className="mt-1 block text-sm text-muted">{text}</span>
        </span>
        <ArrowRightIcon className="size-5 shrink-0 self-center text-faint transition-[translate] duration-quick group-hover:translate-x-1 rtl:group-hover:-translate-x-1" />
      </Link>
    </li>
  );
}

function Health({ checks }: { checks: Readiness['checks'] | null }) {
  const text = useText('studio');
  return (
    <section className="mt-12">
      <h2 className="text-2xl">{text('health')}</h2>
      {checks ? (
        <ul className="mt-4 grid gap-4 sm:grid-cols-3">
          {Object.entries(checks).map(([part, state]) => (
            <li key={part} className="flex items-center gap-3 rounded-lg border border-line px-5 py-4">
              <CheckIcon className="size-5 text-good" />
              <span>
                {text(part as keyof Readiness['checks'])}
                <span className="block text-sm text-faint">
                  {text(state === 'ok' ? 'works' : 'elsewhere')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4 flex items-start gap-3 text-muted">
          <WarningIcon className="size-5 shrink-0 text-danger" />
          {text('unhealthy')}
        </p>
      )}
    </section>
  );
}
