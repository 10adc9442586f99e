import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Busy } from '../delivery/busy.ts';
import { refuse, type Answer } from './answer.ts';
import { authFault, tokenOf } from './authenticate.ts';
import type { CallLog } from './call-log.ts';
import { channelAddressed } from './conversation-access.ts';
import type { Fault, Faults } from './faults.ts';
import type { Call } from './handler.ts';
import { handlers } from './handlers.ts';
import { isMethod, methods, type Method } from './methods.ts';
import { takesUserToken } from './methods/user-token-methods.ts';
import type { RateLimits } from './rate-limits.ts';
import { readArgs, type RawArgs } from './read-args.ts';
import { readBody } from './read-body.ts';
import { acceptedScopes, missingScope } from './scopes.ts';
import type { MethodSpec } from './spec.ts';

export interface Api {
  readonly call: Call;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly log: CallLog;
  readonly busy: Busy;
  /** What a call has done is kept before it is answered. */
  readonly save: () => void;
}

interface HttpAnswer {
  readonly status: number;
  readonly body: Answer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a Web API call, with whatever trouble was asked for. */
export async function serveApi(api: Api, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  api.busy.enter();
  try {
    const fault = api.faults.strike(name);
    if (fault.latencyMs !== undefined) await wait(fault.latencyMs);
    const body = await readBody(request);
    if (fault.cut === true) return void response.destroy();
    const args = 'ok' in body ? {} : body.args;
    const token = tokenOf(request.headers.authorization, takesTokenInBody(name) ? args['token'] : undefined);
    const answer = 'ok' in body ? { status: 200, body } : (troubled(fault) ?? answerCall(api, name, token, args));
    api.log.record({ method: name, args, at: api.call.workspace.clock.now(), result: answer.body });
    api.save();
    if (fault.loseReply === true) return void response.destroy();
    const headers = { ...scopeHeaders(api.call, name, token), date: new Date(api.call.workspace.clock.now()).toUTCString() };
    if (fault.halfReply === true) return sendHalf(response, answer, headers);
    send(response, answer, headers);
  } finally {
    api.busy.leave();
  }
}

function troubled({ status429, status500, error }: Fault): HttpAnswer | undefined {
  if (status429 !== undefined) return tooMany(status429.retryAfter);
  if (status500 === true) return { status: 500, body: refuse('internal_error') };
  return error === undefined ? undefined : { status: 200, body: refuse(error) };
}

const tooMany = (retryAfter: number): HttpAnswer => ({
  status: 429,
  headers: { 'retry-after': String(retryAfter) },
  body: refuse('ratelimited'),
});

/** An app-level token sent as an argument is not looked at. */
const takesTokenInBody = (name: string): boolean => !isMethod(name) || specOf(name).token !== 'app';

const specOf = (method: Method): MethodSpec => methods[method];

/** The one road of a call: method, token, limit, scope, plan, arguments, deed. */
function answerCall({ call, limits }: Api, name: string, token: string | undefined, raw: RawArgs): HttpAnswer {
  if (!isMethod(name)) return { status: 200, body: noSuchMethod(call, name, token) };
  const spec = specOf(name);
  const unauthorised = authFault(call.workspace, spec, token);
  if (unauthorised !== undefined) return { status: 200, body: unauthorised };
  const retryAfter = limits.retryAfter(name, spec.tier, conversationIn(call, raw));
  if (retryAfter !== undefined) return tooMany(retryAfter);
  const unscoped = missingScope(grantedTo(call, token), acceptedScopes(spec.scopes));
  if (unscoped !== undefined) return { status: 200, body: unscoped };
  if (spec.isPaid === true && call.plan === 'free') return { status: 200, body: refuse('plan_upgrade_required') };
  return { status: 200, body: run(name, call, raw) };
}

/** One conversation has one limit, by whichever of its names it is called. */
function conversationIn(call: Call, { channel = '' }: RawArgs): string {
  const address = String(channel);
  return channelAddressed(call, address)?.id ?? address;
}

function noSuchMethod({ workspace }: Call, name: string, token: string | undefined): Answer {
  const forUsers = takesUserToken(name) ? authFault(workspace, { token: 'user' }, token) : undefined;
  return forUsers ?? refuse('unknown_method', { req_method: name });
}

/** The scopes of a token: the manifest's for the bot's. */
function grantedTo({ workspace, manifest }: Call, token: string | undefined): readonly string[] {
  if (token === workspace.credentials.appToken) return ['connections:write'];
  return token === workspace.credentials.botToken ? manifest.scopes : [];
}

// M ties the handler to its own arguments, in the body.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function run<M extends Method>(method: M, call: Call, raw: RawArgs): Answer {
  const spec: (typeof methods)[M] = methods[method];
  const read = readArgs<(typeof methods)[M]['args']>(spec.args, raw);
  return 'ok' in read ? read : handlers[method](call, read.args);
}

/** What the token may, and what the method asks for. */
function scopeHeaders(call: Call, name: string, token: string | undefined): Record<string, string> {
  const granted = grantedTo(call, token);
  const accepted = isMethod(name) ? acceptedScopes(methods[name].scopes) : [];
  return {
    ...(granted.length > 0 && { 'x-oauth-scopes': granted.join(',') }),
    ...(accepted.length > 0 && { 'x-accepted-oauth-scopes': accepted.join(',') }),
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: HttpAnswer, scopes: Record<string, string>): void {
  response.writeHead(status, { 'content-type': contentType, ...scopes, ...headers }).end(JSON.stringify(body));
}

function sendHalf(response: ServerResponse, { status, body, headers = {} }: HttpAnswer, scopes: Record<string, string>): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': contentType, 'content-length': text.length, ...scopes, ...headers });
  response.write(text.subarray(0, text.length / 2), () => response.destroy());
}

const contentType = 'application/json; charset=utf-8';
