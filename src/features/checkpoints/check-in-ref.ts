export interface CheckInRef {
  readonly checkpoint: number;
  readonly userId: string;
}

/** One message for each person at each checkpoint: `3/U024BE7LH`. */
export const checkInRef = ({ checkpoint, userId }: CheckInRef): string => `${checkpoint}/${userId}`;

export function readCheckInRef(ref: string): CheckInRef {
  const [checkpoint = '', userId = ''] = ref.split('/');
  return { checkpoint: Number(checkpoint), userId };
}
