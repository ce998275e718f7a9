import type { AvatarId } from '@/modules/profiles/contract';
import { Avatar } from '@/modules/profiles/ui/avatar';

const seats: readonly { id: AvatarId; name: string }[] = [
  { id: 'fox', name: 'Ada' },
  { id: 'whale', name: 'Jonas' },
  { id: 'cactus', name: 'Mum' },
  { id: 'yeti', name: 'Dad' },
  { id: 'octopus', name: 'Little ones' },
];

export function SeatsPicture() {
  return (
    <ul className="flex flex-wrap justify-center gap-5 sm:gap-7">
      {seats.map(({ id, name }, index) => (
        <li key={id} className={`w-24 text-center sm:w-32 ${index % 2 ? 'sm:translate-y-8' : ''}`}>
          <Avatar id={id} size={128} className="aspect-square w-full rounded-xl shadow-mid" />
          <p className="mt-3 text-sm text-muted">{name}</p>
        </li>
      ))}
    </ul>
  );
}
