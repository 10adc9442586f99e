import { momentsOf, plusDays, wallTime } from '../../domain/zone.ts';

const morning = { hour: 9, minute: 0 };

/** The morning of the next working day, where this person lives: nobody is nudged at night or on a weekend. */
export function nextWorkingMorning(after: Date, zone: string): Date {
  const today = { ...wallTime(after, zone), ...morning };
  const ahead = [1, 2, 3].find((days) => isWorkingDay(plusDays(today, days))) ?? 1;
  return momentsOf(plusDays(today, ahead), zone)[0];
}

function isWorkingDay({ year, month, day }: { year: number; month: number; day: number }): boolean {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
