import { z } from 'zod';
import { sectionIds } from './words/section.ts';

export const sectionInput = z.strictObject({ section: z.enum(sectionIds), text: z.string().trim().min(1) });
export type SectionInput = z.infer<typeof sectionInput>;
