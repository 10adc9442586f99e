/** What a text is read with: the moment, who wrote it and their time zone. */
export interface Reading {
  readonly now: Date;
  readonly zone: string;
  readonly userId: string;
}
