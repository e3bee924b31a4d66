// What is counted in a thread beside the one that answers requests (platform/threads), by the name under which it stands here.
export { compareWays } from './analysis/approval/compare.ts';
export { findAlike } from './analysis/similarity/likeness.ts';
