/** Up to which message each person has read each channel: only the page knows, no app can ask. */
export interface ReadMarks {
  lastRead(person: string, channel: string): string;
  read(person: string, channel: string, ts: string): void;
}

export function readMarks(): ReadMarks {
  const marks = new Map<string, string>();
  const key = (person: string, channel: string) => `${person}/${channel}`;
  return {
    lastRead: (person, channel) => marks.get(key(person, channel)) ?? '',
    read(person, channel, ts) {
      if (ts > (marks.get(key(person, channel)) ?? '')) marks.set(key(person, channel), ts);
    },
  };
}
