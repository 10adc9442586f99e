import * as commands from './acts/commands.ts';
import * as gestures from './acts/gestures.ts';
import * as messages from './acts/messages.ts';
import type { Scene, Trace } from './scene.ts';
import type { Step } from './scenario.ts';

/** Does what a step says as a person would, by what they type, click or fill in: there is no other way into the bot. */
export function perform(scene: Scene, step: Step): Promise<Trace> {
  switch (step.do) {
    case 'declare':
      return commands.declare(scene, step);
    case 'join':
      return messages.join(scene, step);
    case 'say':
      return messages.say(scene, step);
    case 'thread':
      return messages.replyTo(scene, step);
    case 'edit':
      return messages.edit(scene, step);
    case 'delete':
      return messages.remove(scene, step);
    case 'upload':
      return messages.upload(scene, step);
    case 'pin':
      return messages.pin(scene, step);
    case 'react':
      return messages.react(scene, step);
    case 'role':
      return gestures.takeRole(scene, step);
    case 'severity':
      return commands.severity(scene, step);
    case 'phase':
      return commands.phase(scene, step);
    case 'problem':
      return commands.problem(scene, step);
    case 'update':
      return commands.update(scene, step);
    case 'checkpoint':
      return commands.checkpoint(scene, step);
    case 'task':
      return commands.task(scene, step);
    case 'task_done':
      return commands.finishTask(scene, step);
    case 'page':
      return commands.page(scene, step);
    case 'ack':
      return gestures.acknowledge(scene, step);
    case 'option':
      return commands.option(scene, step);
    case 'choose':
      return commands.choose(scene, step);
    case 'resolve':
      return gestures.resolve(scene, step);
    case 'followup':
      return commands.followUp(scene, step);
  }
}
