import type { Muster } from '../../muster.ts';
import { order, type Order, type Reading, type Report, timeOf } from './messages.ts';

/** The flag by which a bot knows that it runs for a trial, and listens to whoever started it. */
export const trialFlag = '--trial';

/** Who started this bot: gives it its settings and its time, and asks it to make haste. */
export interface Host {
  readonly settings: Record<string, string>;
  readonly now: () => Date;
  /** Says that the bot is up, and does from now on what the host asks. */
  readonly serve: (muster: Pick<Muster, 'tick' | 'drain'>) => void;
}

/** Resolves once the host says begin; undefined for a bot that nobody started for a trial. */
export async function joinHost(flags: readonly string[] = process.argv): Promise<Host | undefined> {
  if (!flags.includes(trialFlag)) return undefined;
  // Its workspace and its database are gone then.
  process.on('disconnect', () => process.exit(0));
  const { settings, clock } = await begun();
  let reading: Reading = clock;
  onOrder((next) => {
    if (next.do === 'clock') reading = next.clock;
  });
  return {
    settings,
    now: () => new Date(timeOf(reading)),
    serve(muster) {
      onOrder((next) => {
        if (next.do === 'tick' || next.do === 'drain')
          void carryOut(muster, next.do).then((count) => tell({ is: 'done', id: next.id, count }));
      });
      keepPace(muster, () => reading.speed);
      tell({ is: 'ready' });
    },
  };
}

const begun = (): Promise<Extract<Order, { do: 'begin' }>> =>
  new Promise((resolve) => {
    onOrder((first) => first.do === 'begin' && resolve(first));
  });

const onOrder = (take: (order: Order) => void): void => void process.on('message', (message) => take(order.parse(message)));

const tell = (report: Report): void => void process.send?.(report);

async function carryOut({ tick, drain }: Pick<Muster, 'tick' | 'drain'>, what: 'tick' | 'drain'): Promise<number> {
  if (what === 'tick') return tick();
  await drain();
  return 0;
}

const lookMs = 100;

/** When time runs faster than the wall's, one look a second is too few. */
function keepPace({ tick }: Pick<Muster, 'tick'>, speed: () => number): void {
  let looking = false;
  setInterval(() => {
    if (looking || speed() <= 1) return;
    looking = true;
    void tick().finally(() => {
      looking = false;
    });
  }, lookMs).unref();
}
