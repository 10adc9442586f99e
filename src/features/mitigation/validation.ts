/** One thing that must hold before it is called over; `holds` is null until somebody answered by name. */
export interface Validation {
  readonly round: number;
  readonly position: number;
  readonly item: string;
  readonly holds: boolean | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}
