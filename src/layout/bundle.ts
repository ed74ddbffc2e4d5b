/** The entry of `dist/graphviz.js`, a script for either host: a command line or a thread of its own loads it, the server never. */
export { layout } from './layout';
export { serve } from './serve';
