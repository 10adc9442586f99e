import config from './jest.config.js';

/** The tests that need no database and no browser: rules, pure decisions, blocks, parsers. They run in seconds. */
const { globalSetup, globalTeardown, ...withoutDatabase } = config;

export default {
  ...withoutDatabase,
  testMatch: ['<rootDir>/test/{rules,domain,start,features}/**/*.test.ts'],
};
