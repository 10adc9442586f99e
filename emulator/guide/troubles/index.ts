import type { Undertaking } from '../guide.ts';
import type { WatchedApp } from '../watched-app.ts';
import { limitRate } from './limit-rate.ts';
import { cutSockets, silenceSockets } from './lose-sockets.ts';
import { slowSlack } from './slow-slack.ts';

/** What can be broken in any workspace; sockets only where the app has some. */
export function troublesOf(app: WatchedApp): Undertaking[] {
  const everywhere = [slowSlack(app), limitRate(app)];
  return app.delivery.http === undefined ? [...everywhere, cutSockets(app), silenceSockets(app)] : everywhere;
}
