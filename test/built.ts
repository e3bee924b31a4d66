// Before tests that start real processes: the program is built once, not by each of them at the same moment.
import { buildStale } from '../tools/build.ts';

export default buildStale;
