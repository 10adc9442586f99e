import config from './jest.config.js';

/** The tests that need no database and no browser: rules, pure decisions, blocks, parsers. They run in seconds. */
export default {
  ...config,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/test/{rules,domain,features}/**/*.test.ts', '<rootDir>/test/start/{config,log,policy}.test.ts'],
};
