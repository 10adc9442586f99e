import type { PlanBlock as Plan, TaskCardBlock as Task } from '@slack/types';
import { html } from 'htm/preact';
import { TaskCardBlock } from './task-card-block.ts';

/** The steps of an assistant's work, one below the other. */
export function PlanBlock({ block }: { block: Plan }) {
  return html`
    <section class="block-plan" aria-label=${block.title}>
      <div class="card-title">${block.title}</div>
      ${block.tasks?.filter(isTask).map((task) => html`<${TaskCardBlock} key=${task.task_id} block=${task} />`)}
    </section>
  `;
}

const isTask = (task: object): task is Task => 'type' in task && task.type === 'task_card';
