export { askForLead } from './ask-for-lead.ts';
