import config from './jest.config.js';

/** Each crash and each trouble alone in a run of its own, storms of all of them, and odd texts without end. Hours. */
export default { ...config, testMatch: ['<rootDir>/test/faults/**/*.matrix.ts'], maxConcurrency: 3 };
