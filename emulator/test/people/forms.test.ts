import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { refusalOf, refusedBody } from '../api/client.ts';
import { acked, openAppSide, type AppSide } from './app-side.ts';

let side: AppSide;
beforeEach(async () => {
  side = await openAppSide();
});
afterEach(() => side.slack.close());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  title: plain(title),
  submit: plain('Send'),
  blocks: [
    { type: 'section', block_id: 'words', text: plain('Words') },
    { type: 'input', block_id: 'why', label: plain('Why'), element: { type: 'plain_text_input', action_id: 'why' } },
  ],
  ...more,
});

async function trigger(): Promise<string> {
  await side.person('ana').globalShortcut('Plan lunch');
  return String(side.last()['trigger_id']);
}

async function open(view: ModalView): Promise<string> {
  const opened = await side.client.views.open({ trigger_id: await trigger(), view });
  return opened.view?.id ?? '';
}

/** A trigger that belongs to the modal on top: its app answered a submission with errors, so that it stays. */
async function triggerOfTop(): Promise<string> {
  side.answers(acked({ response_action: 'errors', errors: { why: 'not yet' } }));
  await side.person('ana').fills({ Why: 'x' });
  await side.person('ana').submits();
  return String(side.last()['trigger_id']);
}

describe('trigger ids', () => {
  it('work once, for three seconds, and only as Slack made them', async () => {
    const once = await trigger();
    await side.client.views.open({ trigger_id: once, view: modal('One') });
    expect([side.person('ana').form()?.title, side.person('ben').form()]).toEqual([plain('One'), undefined]);
    expect(await refusalOf(side.client.views.open({ trigger_id: once, view: modal('Two') }))).toBe('exchanged_trigger_id');
    const late = await trigger();
    side.clock.advance(3001);
    expect(await refusalOf(side.client.views.open({ trigger_id: late, view: modal('Two') }))).toBe('expired_trigger_id');
    expect(await refusalOf(side.client.views.open({ trigger_id: '1.2.abc', view: modal('Two') }))).toBe('invalid_trigger_id');
    expect(await refusedBody(side.client.views.open({ trigger_id: 'nonsense', view: modal('Two') }))).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  it('are not spent by a view that is refused', async () => {
    const id = await trigger();
    expect(await refusedBody(side.client.views.open({ trigger_id: id, view: modal('x'.repeat(25)) }))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: expect.arrayContaining(['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]']) },
    });
    expect((await side.client.views.open({ trigger_id: id, view: modal('Fits') })).ok).toBe(true);
  });
});

describe('the stack', () => {
  it('holds three modals, each over the last', async () => {
    await open(modal('One'));
    await side.client.views.push({ trigger_id: await triggerOfTop(), view: modal('Two') });
    await side.client.views.push({ trigger_id: await triggerOfTop(), view: modal('Three') });
    const [root, second, third] = side.slack.workspace.screens.get(side.slack.person('ana').id)?.modals ?? [];
    expect(third).toMatchObject({ root_view_id: root?.id, previous_view_id: second?.id });
    expect(await refusalOf(side.client.views.push({ trigger_id: await triggerOfTop(), view: modal('Four') }))).toBe('push_limit_reached');
  });

  it('goes back by Cancel, or all at once by ×, telling who asked to be told', async () => {
    const ana = side.person('ana');
    const root = await open(modal('One', { notify_on_close: true }));
    await side.client.views.push({ trigger_id: await triggerOfTop(), view: modal('Two', { notify_on_close: true }) });
    await ana.closesForm();
    expect(side.last()).toMatchObject({ type: 'view_closed', is_cleared: false, view: { title: plain('Two'), state: { values: {} } } });
    expect(ana.form()?.id).toBe(root);
    await side.client.views.push({ trigger_id: await triggerOfTop(), view: modal('Three') });
    await ana.closesForm({ all: true });
    expect(side.last()).toMatchObject({ type: 'view_closed', is_cleared: true, view: { id: root } });
    expect(ana.form()).toBeUndefined();
  });

  it('closes in silence when nobody asked', async () => {
    await open(modal('One'));
    const before = side.sent.length;
    await side.person('ana').closesForm();
    expect(side.sent).toHaveLength(before);
  });
});

describe('views.update', () => {
  it('keeps what was typed where ids stay, and refuses an old hash or a strange view', async () => {
    const id = await open(modal('One', { external_id: 'mine' }));
    await side.person('ana').fills({ Why: 'because' });
    const { hash = '' } = side.person('ana').form() ?? {};
    expect(await side.client.views.update({ view_id: id, hash, view: modal('One again') })).toMatchObject({
      view: { state: { values: { why: { why: { value: 'because' } } } } },
    });
    expect(await refusalOf(side.client.views.update({ view_id: id, hash, view: modal('Late') }))).toBe('hash_conflict');
    expect(await refusalOf(side.client.views.update({ view_id: 'V0NONE', view: modal('x') }))).toBe('not_found');
  });

  it('needs an external id that no other view has', async () => {
    await open(modal('One', { external_id: 'mine' }));
    expect(await refusalOf(side.client.views.push({ trigger_id: await triggerOfTop(), view: modal('Two', { external_id: 'mine' }) }))).toBe(
      'duplicate_external_id',
    );
    expect((await side.client.views.update({ external_id: 'mine', view: modal('Two', { external_id: 'mine' }) })).ok).toBe(true);
  });
});

describe('a submission', () => {
  it('is checked by the client before it goes out', async () => {
    await open(modal('One'));
    const before = side.sent.length;
    expect(await side.person('ana').submits()).toEqual({ errors: { Why: 'Please complete this required field.' } });
    expect(side.sent).toHaveLength(before);
  });

  it('carries the view with its state, and closes it on an empty ack', async () => {
    const ana = side.person('ana');
    const id = await open(modal('One', { private_metadata: 'secret', callback_id: 'cb' }));
    await ana.fills({ Why: 'because' });
    expect(await ana.submits()).toEqual({});
    expect(side.last()).toMatchObject({
      type: 'view_submission',
      view: {
        id,
        callback_id: 'cb',
        private_metadata: 'secret',
        state: { values: { why: { why: { type: 'plain_text_input', value: 'because' } } } },
      },
      response_urls: [],
    });
    expect(ana.form()).toBeUndefined();
  });

  it.each([
    ['errors for a block that is no input', acked({ response_action: 'errors', errors: { words: 'no' } })],
    ['an invalid view', acked({ response_action: 'update', view: { type: 'modal' } })],
    ['no answer', { outcome: 'timeout' } as const],
  ])('shows trouble and stays open on %s', async (_, ack) => {
    const ana = side.person('ana');
    const id = await open(modal('One'));
    await ana.fills({ Why: 'because' });
    side.answers(ack);
    expect(await ana.submits()).toEqual({ trouble: 'We had some trouble connecting. Try again?' });
    expect(ana.form()?.id).toBe(id);
  });

  it('shows trouble on a fourth view, and on an external id that another view has', async () => {
    const ana = side.person('ana');
    await open(modal('One', { external_id: 'mine' }));
    side.answers(acked({ response_action: 'push', view: modal('Two') }));
    await ana.fills({ Why: 'because' });
    await ana.submits();
    await ana.fills({ Why: 'because' });
    side.answers(acked({ response_action: 'push', view: modal('Three', { external_id: 'mine' }) }));
    expect(await ana.submits()).toMatchObject({ trouble: expect.any(String) });
    side.answers(acked({ response_action: 'push', view: modal('Three') }));
    expect(await ana.submits()).toEqual({});
    await ana.fills({ Why: 'because' });
    expect(await ana.submits()).toMatchObject({ trouble: expect.any(String) });
    expect(ana.form()).toMatchObject({ title: plain('Three') });
  });

  it('does what the app answers: update, push, clear', async () => {
    const ana = side.person('ana');
    const id = await open(modal('One'));
    await ana.fills({ Why: 'because' });
    side.answers(acked({ response_action: 'update', view: modal('Updated') }));
    await ana.submits();
    expect(ana.form()).toMatchObject({ id, title: plain('Updated') });
    side.answers(acked({ response_action: 'push', view: modal('Pushed') }));
    await ana.submits();
    expect(ana.form()).toMatchObject({ title: plain('Pushed'), previous_view_id: id });
    side.answers(acked({ response_action: 'clear' }));
    await ana.fills({ Why: 'because' });
    await ana.submits();
    expect(ana.form()).toBeUndefined();
  });
});

describe('the home tab', () => {
  const home = (text: string) => ({ type: 'home' as const, blocks: [{ type: 'section' as const, text: plain(text) }] });

  it('is published for one person, against a hash when given', async () => {
    const ana = side.person('ana');
    const { view } = await side.client.views.publish({ user_id: ana.id, view: home('one') });
    await side.client.views.publish({ user_id: ana.id, hash: view?.hash ?? '', view: home('two') });
    expect(await refusalOf(side.client.views.publish({ user_id: ana.id, hash: view?.hash ?? '', view: home('three') }))).toBe(
      'hash_conflict',
    );
    expect(ana.home()).toMatchObject({ id: view?.id, blocks: [{ text: plain('two') }] });
    expect(side.person('ben').home()).toBeUndefined();
  });
});
