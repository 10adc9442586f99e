import type { Tx } from '../../store/database.ts';
import type { EffectRow } from '../../store/outbox.ts';
import { answerOpened } from './answer-opened.ts';
import { addBookmark } from './bookmark.ts';
import type { Delivery } from './delivery.ts';
import { publishHome } from './home.ts';
import { inviteToChannel } from './invite.ts';
import { openIncident } from './open-incident.ts';
import { pinMessage } from './pin.ts';
import { postLine } from './post.ts';
import { retractLine } from './retract.ts';
import { selfCheck } from './self-check.ts';
import { showMessage } from './show.ts';
import { tellPerson } from './tell.ts';
import { setTopic } from './topic.ts';
import { uploadDocument } from './upload.ts';

/** Carries out one effect; throws what Slack's client threw when it could not. */
export function deliver(delivery: Delivery, tx: Tx, row: EffectRow): Promise<void> {
  const { effect } = row;
  const inHand = { delivery, tx, row };
  switch (effect.kind) {
    case 'open-incident':
      return openIncident({ ...inHand, effect });
    case 'show':
      return showMessage({ ...inHand, effect });
    case 'post':
      return postLine({ ...inHand, effect });
    case 'retract':
      return retractLine({ ...inHand, effect });
    case 'tell':
      return tellPerson({ ...inHand, effect });
    case 'invite':
      return inviteToChannel({ ...inHand, effect });
    case 'topic':
      return setTopic({ ...inHand, effect });
    case 'bookmark':
      return addBookmark({ ...inHand, effect });
    case 'pin':
      return pinMessage({ ...inHand, effect });
    case 'upload':
      return uploadDocument({ ...inHand, effect });
    case 'answer-opened':
      return answerOpened({ ...inHand, effect });
    case 'self-check':
      return selfCheck({ ...inHand, effect });
    case 'home':
      return publishHome({ ...inHand, effect });
    case 'catch-up':
      return delivery.catchUp(row.incidentId ?? 0);
  }
}
