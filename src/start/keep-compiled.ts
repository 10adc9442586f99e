import { enableCompileCache } from 'node:module';

/** What is loaded from here on is compiled, and its types stripped, once for all starts. */
export const keepCompiled = (): void => void enableCompileCache();
