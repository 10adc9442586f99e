import type { SectionBlock } from '@slack/types';
import { excerpt, userMention } from '../../domain/mrkdwn.ts';
import { isOpen } from '../../domain/phase.ts';
import { board, inChannel, type Scene } from '../board.ts';
import { askButton } from '../button.ts';
import { endingOf, openedAgain } from '../ending.ts';
import { section } from '../section.ts';
import { wasPosted } from '../was-posted.ts';
import { leftOpen, type LeftOpen } from './left-open.ts';

// Slack shows 50 blocks of a message.
const shownMax = 45;
const titleMax = 180;

/** The tasks that were still open at resolve, a tick each. Those ticked keep saying which follow-up they became. Reopened, nothing is offered any more. */
export const offerBoard = board<readonly LeftOpen[] | 'taken back'>({
  name: 'follow-up-offer',
  place: inChannel,
  async load(tx, { incident }, ending) {
    const wasOffered = await wasPosted(tx, incident.id, 'follow-up-offer', ending);
    if (ending !== endingOf(incident)) return wasOffered ? 'taken back' : null;
    const tasks = await leftOpen(tx, incident.id);
    return wasOffered || (!isOpen(incident.phase) && tasks.length > 0) ? tasks : null;
  },
  render(tasks, scene) {
    const { incident } = scene;
    if (tasks === 'taken back') return withdrawn(`${openedAgain(incident)} Its tasks went on.`);
    if (tasks.length === 0) return withdrawn('No task is open any more.');
    const heading =
      tasks.length === 1 ? 'One task was still open. Is it a follow-up?' : `${tasks.length} tasks were still open. Which are follow-ups?`;
    const rest = tasks.length - shownMax;
    return {
      text: heading,
      blocks: [
        section(`*${heading}* The rest is left as it is.`),
        ...tasks.slice(0, shownMax).map((task) => offer(task, scene)),
        ...(rest > 0 ? [section(`… and ${rest} more; \`/incident followup text\` adds them.`)] : []),
      ],
    };
  },
});

const withdrawn = (text: string) => ({ text, blocks: [section(text)] });

function offer({ task, title, ownerId, followUp }: LeftOpen, { incident }: Pick<Scene, 'incident'>): SectionBlock {
  const words = `*Task ${task}* ${excerpt(title, titleMax)}${ownerId === null ? '' : ` · ${userMention(ownerId)}`}`;
  if (followUp !== null) return section(`✓ ${words} · follow-up ${followUp}`);
  return { ...section(words), accessory: askButton({ label: 'Make it a follow-up', verb: 'keep-task', incident, input: { task } }) };
}
