export { offerFollowUps } from './offer-follow-ups.ts';
