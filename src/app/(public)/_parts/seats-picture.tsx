import { useText } from '#text';
import type { AvatarId } from '@/modules/profiles/contract';
import { Avatar } from '@/modules/profiles/ui/avatar';

const seats: readonly { id: AvatarId; name?: string; who?: 'seatMum' | 'seatDad' | 'seatLittleOnes' }[] = [
  { id: 'fox', name: 'Ada' },
  { id: 'whale', name: 'Jonas' },
  { id: 'cactus', who: 'seatMum' },
  { id: 'yeti', who: 'seatDad' },
  { id: 'octopus', who: 'seatLittleOnes' },
];

export function SeatsPicture() {
  const text = useText('landing');
  return (
    <ul className="flex flex-wrap justify-center gap-x-4 gap-y-6 sm:flex-nowrap sm:gap-x-5 sm:pb-10">
      {seats.map(({ id, name, who }, index) => (
        <li key={id} className={`w-[28%] text-center sm:w-1/5 ${index % 2 ? 'sm:translate-y-10' : ''}`}>
          <Avatar id={id} size={128} className="aspect-square w-full rounded-xl shadow-mid" />
          <p className="mt-3 text-sm text-muted">{who ? text(who) : name}</p>
        </li>
      ))}
    </ul>
  );
}
