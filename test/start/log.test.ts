import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('trace', { write: (line) => lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('keeps ids, counts and durations', () => {
    const line = logged((log) => log.info({ incidentId: '7', channel: 'C1', tookMs: 12 }, 'recorded'));
    expect(JSON.parse(line)).toMatchObject({ incidentId: '7', channel: 'C1', tookMs: 12, msg: 'recorded' });
  });

  it('hides what people wrote and what opens doors, three levels deep', () => {
    const line = logged((log) =>
      log.debug({ text: 'hush', event: { text: 'hush', message: { text: 'hush' } }, config: { slack: { botToken: 'hush' } } }),
    );
    expect(line).toContain('[redacted]');
    expect(line).not.toContain('hush');
  });

  it('hides tokens and passwords wherever they stand', () => {
    const line = logged((log) =>
      log.trace({ note: 'xoxb-12-34-AbC and xapp-1-A-2-b' }, 'connecting to postgres://muster:hush@db/muster with xoxe.xoxb-1-abc'),
    );
    expect(line).not.toMatch(/xoxb-|xapp-|xoxe|hush/);
    expect(line).toContain('postgres://muster:[password]@db/muster');
  });

  it('tells of an error its kind, code and place, and nothing of the data it quotes', () => {
    const error = Object.assign(
      new Error('invalid input syntax for type integer: "hush"', { cause: new SyntaxError('Unexpected token in "hush"') }),
      {
        code: '22P02',
        detail: 'Key (title)=(hush) already exists.',
        data: { message: { text: 'hush' } },
      },
    );
    const line = logged((log) => log.error({ err: error }, 'failed'));
    expect(JSON.parse(line)).toMatchObject({
      err: {
        type: 'Error',
        code: '22P02',
        reason: 'invalid input syntax for type integer: “…”',
        stack: expect.stringContaining('log.test'),
      },
    });
    expect(line).not.toContain('hush');
  });
});
