/** Something to be asked later. Setting the same key again moves the alarm; `dueAt: null` clears it. Keys are per incident. */
export interface Alarm {
  readonly key: string;
  readonly dueAt: Date | null;
  readonly verb: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export const setAlarm = (key: string, dueAt: Date, verb: string, input: Readonly<Record<string, unknown>> = {}): Alarm => ({
  key,
  dueAt,
  verb,
  input,
});

export const clearAlarm = (key: string): Alarm => ({ key, dueAt: null, verb: '', input: {} });
