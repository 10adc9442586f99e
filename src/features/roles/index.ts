export { askForLead } from './ask-for-lead.ts';
export { handOver } from './hand-over.ts';
export { keepRole } from './keep-role.ts';
export { passBySilence } from './pass-by-silence.ts';
export { relieveLead } from './relieve-lead.ts';
export { requestMessage } from './request-message.ts';
export { takeRole } from './take-role.ts';
export { comms, lead, ops, role, scribe } from './typed-roles.ts';
