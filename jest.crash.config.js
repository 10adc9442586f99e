import config from './jest.config.js';

/** The bot is killed on both sides of every Slack call and every commit of an incident, four times in each that is lived through. Minutes. */
export default { ...config, testMatch: ['<rootDir>/test/faults/crash/*.sweep.ts'] };
