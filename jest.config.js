import { availableParallelism } from 'node:os';

const transform = {
  '\\.[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
};

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/emulator/test/**/*.test.ts'],
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(kysely|@sparticuz/chromium)/)'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 60_000,
  // Much of a test is waiting for PostgreSQL, sockets and the browser: twice as many workers as there are cores.
  maxWorkers: Math.ceil(availableParallelism() * 2),
};
