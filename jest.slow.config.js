import config from './jest.config.js';

/** Faults of whole processes and of their databases, a minute and a half of them: beside `npm test`, which stays under three minutes on two cores. */
export default { ...config, testMatch: ['<rootDir>/test/faults/**/*.slow.ts'] };
