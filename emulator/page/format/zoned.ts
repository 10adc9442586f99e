import { format, type Zone } from './time.ts';

/** `2026-11-21` and `09:30` as they are in that zone. */
export function toLocal(unixSeconds: number, tz: Zone): { date: string; time: string } {
  const parts = format(new Date(unixSeconds * 1000), tz, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const [, month, day, year, time] = /(\d+)\/(\d+)\/(\d+), (\d+:\d+)/.exec(parts) ?? [];
  return { date: `${year}-${month}-${day}`, time: time ?? '00:00' };
}

/** The moment at which clocks in that zone show this. Near a change of clocks the second look corrects the first. */
export function fromLocal(date: string, time: string, tz: Zone): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`) / 1000;
  const first = asUtc - offsetSeconds(asUtc, tz);
  return asUtc - offsetSeconds(first, tz);
}

function offsetSeconds(unixSeconds: number, tz: Zone): number {
  const local = toLocal(unixSeconds, tz);
  return Date.parse(`${local.date}T${local.time}:00Z`) / 1000 - Math.floor(unixSeconds / 60) * 60;
}
