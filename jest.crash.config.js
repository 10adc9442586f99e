import config from './jest.config.js';

/** The bot is killed on both sides of every Slack call and every commit of an incident, several times in each that is lived through. Minutes: a file alone keeps all cores busy. */
export default { ...config, testMatch: ['<rootDir>/test/faults/crash/*.sweep.ts'], maxWorkers: 1 };
