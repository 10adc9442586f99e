import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RunState } from '../../guide/open-run.ts';
import { attempt } from '../wire/attempt.ts';
import { RunLine } from './run-line.ts';

const ENDED: Partial<Record<RunState['phase'], string>> = { done: 'Finished', stopped: 'Stopped', failed: 'Could not go on' };

interface RunViewProps {
  run: RunState;
  canPause: boolean;
  /** Its name, where it does not stand below its own button. */
  label?: string | undefined;
}

/** How far it is, and what happened so far. */
export function RunView({ run, canPause, label }: RunViewProps) {
  const box = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [run.lines]);

  const steer = (to: 'pause' | 'resume' | 'stop') => void attempt({ do: 'steer_activity', activity: run.activity, to });
  const ended = ENDED[run.phase];
  return html`
    <div class="run" aria-live="polite">
      <div class="run-head">
        ${label !== undefined && html`<b>${label}</b>`}
        <span class=${`run-phase ${run.phase}`}>${ended ?? (run.phase === 'paused' ? `Paused at ${run.at}` : run.at || 'Under way')}</span>
        <span class="run-space" />
        ${ended === undefined && canPause && html`<${PauseButton} isPaused=${run.phase === 'paused'} steer=${steer} />`}
        ${ended === undefined && html`<button type="button" class="link-button" onClick=${() => steer('stop')}>Stop</button>`}
      </div>
      ${ended === undefined && run.of > 0 && html`<progress max=${run.of} value=${run.done} aria-label="Progress" />`}
      <ol class="run-lines" ref=${box} tabindex="0">
        ${run.lines.map((line) => html`<${RunLine} line=${line} />`)}
      </ol>
    </div>
  `;
}

function PauseButton({ isPaused, steer }: { isPaused: boolean; steer: (to: 'pause' | 'resume') => void }) {
  return html`
    <button type="button" class="link-button" onClick=${() => steer(isPaused ? 'resume' : 'pause')}>${isPaused ? 'Go on' : 'Pause'}</button>
  `;
}
