import { visibleTo } from '../../features/visible-to.ts';
import type { Delivery } from '../deliver/delivery.ts';
import { type CheckLine, fine, wrong } from './line.ts';

export async function checkUndelivered({ db }: Delivery): Promise<CheckLine> {
  const { failed } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('failed'))
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow();
  if (failed === 0) return fine('Deliveries', 'nothing was given up');
  return wrong('Deliveries', `${failed} given up so far; the log names each with Slack's reason`);
}

/** Which incidents' records have a hole, of those that this person may know of. */
export async function checkRecord({ db }: Delivery, userId: string): Promise<CheckLine> {
  const open = await db
    .selectFrom('incidents')
    .select(['number'])
    .distinct()
    .where(visibleTo(userId))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('recordGaps')
          .select('recordGaps.id')
          .whereRef('recordGaps.incidentId', '=', 'incidents.id')
          .where('filledAt', 'is', null),
      ),
    )
    .orderBy('number')
    .execute();
  if (open.length === 0) return fine('Record', 'complete, as far as Slack lets me read');
  const names = open.map(({ number }) => `INC-${number}`).join(', ');
  return wrong(
    'Record',
    `incomplete in ${names}: \`/incident status\` there says from when and why; invite me to the channel again if I am not in it`,
  );
}
