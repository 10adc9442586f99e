import { z } from 'zod';

const answer = z.object({ response_metadata: z.object({ next_cursor: z.string().catch('') }).catch({ next_cursor: '' }) });

/** Where the next page of a list begins; '' after the last one, however Slack says that there is no more. */
export const nextCursor = (page: unknown): string => answer.parse(page).response_metadata.next_cursor;
