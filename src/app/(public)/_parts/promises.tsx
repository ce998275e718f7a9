import { useText } from '#text';
import { FolderPicture } from './folder-picture';
import { PlacePicture } from './place-picture';
import { PromiseSection } from './promise-section';
import { SeatsPicture } from './seats-picture';

const facts = [
  ['doorTitle', 'doorText'],
  ['quietTitle', 'quietText'],
  ['filesTitle', 'filesText'],
] as const;

export function Promises() {
  const text = useText('landing');
  return (
    <>
      <PromiseSection title={text('folderTitle')} picture={<FolderPicture />}>
        {text('folderText')}
      </PromiseSection>
      <PromiseSection title={text('placeTitle')} picture={<PlacePicture />} isMirrored>
        {text('placeText')}
      </PromiseSection>
      <PromiseSection title={text('seatsTitle')} picture={<SeatsPicture />}>
        {text('seatsText')}
      </PromiseSection>
      <section className="border-t border-line bg-surface">
        <div className="mx-auto max-w-400 px-gutter py-16 md:py-24 2xl:py-32">
          <h2 className="text-4xl">{text('houseTitle')}</h2>
          <div className="mt-10 grid gap-8 md:grid-cols-3 md:gap-12">
            {facts.map(([title, about]) => (
              <div key={title} className="border-t border-accent/60 pt-5">
                <h3 className="text-xl">{text(title)}</h3>
                <p className="mt-2 text-muted">{text(about)}</p>
              </div>
            ))}
          </div>
        </div>
      </section>
    </>
  );
}
