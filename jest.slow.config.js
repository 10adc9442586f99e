import config from './jest.config.js';

/** The longer faults, a minute of them: beside `npm test`, which stays under three minutes on two cores. */
export default { ...config, testMatch: ['<rootDir>/test/faults/**/*.slow.ts'] };
