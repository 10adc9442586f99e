export { home } from './home.ts';
export { openHome } from './open-home.ts';
