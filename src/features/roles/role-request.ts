import { z } from 'zod';
import { later } from '../../domain/duration.ts';
import type { Policy } from '../../domain/policy.ts';

/** What is asked about a role in the channel, and what came of it: one stands open at a time for each role. */
export const roleRequest = z.object({
  /** From 1 in each incident. */
  number: z.number(),
  role: z.string(),
  /** To hand it over or free it, to relieve a long-serving lead, or to fill it. */
  purpose: z.enum(['take', 'free', 'relieve', 'fill']),
  holderId: z.string().nullable(),
  wantedFor: z.string().nullable(),
  /** null: Muster asks. */
  askedBy: z.string().nullable(),
  /** Who has a copy of the question as a direct message. */
  told: z.array(z.string()),
  askedAt: z.date(),
  settledAt: z.date().nullable(),
  outcome: z.enum(['handed_over', 'kept', 'passed_by_silence', 'filled', 'overtaken']).nullable(),
});

export type RoleRequest = z.infer<typeof roleRequest>;
export type RequestOutcome = NonNullable<RoleRequest['outcome']>;

/** When a role passes because its holder, asked for it, has not answered. */
export const passesAt = (askedAt: Date, { rolePassesAfterMs }: Pick<Policy, 'rolePassesAfterMs'>): Date =>
  later(askedAt, rolePassesAfterMs);

/** Somebody wants the role, or wants it freed, and its holder still has time to answer. */
export const awaitsAnswer = ({ purpose, askedAt }: RoleRequest, { now, policy }: { now: Date; policy: Policy }): boolean =>
  (purpose === 'take' || purpose === 'free') && now < passesAt(askedAt, policy);

/** The messages that show a request, to be shown anew: one in the channel, and a copy for each person told. */
export const requestRefs = ({ number, told }: Pick<RoleRequest, 'number' | 'told'>): string[] => [
  String(number),
  ...told.map((userId) => `${number}-${userId}`),
];
