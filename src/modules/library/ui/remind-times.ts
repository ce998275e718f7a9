export type RemindTime = { name: 'tonight' | 'tomorrow' | 'weekend'; at: Date };

const EVENING = 20;
const MATINEE = 15;
const SATURDAY = 6;

/** When one may want to be reminded of a film, in the viewer's own time: only what lies ahead, each day once. */
export function remindTimes(now: Date): RemindTime[] {
  const tonight = atHour(now, 0, EVENING);
  const daysToSaturday = (SATURDAY - now.getDay() + 7) % 7 || 7;
  const times: RemindTime[] = [
    { name: 'tonight', at: tonight },
    { name: 'tomorrow', at: atHour(now, 1, EVENING) },
    { name: 'weekend', at: atHour(now, daysToSaturday, MATINEE) },
  ];
  return times.filter(({ name, at }) => at > now && (name !== 'weekend' || daysToSaturday > 1));
}

function atHour(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}
