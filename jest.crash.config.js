import config from './jest.config.js';

/** The whole crash matrix: an incident is lived through once for every moment at which the bot can be killed. It takes more than an hour. */
export default { ...config, testMatch: ['<rootDir>/test/faults/crash/*.matrix.ts'] };
