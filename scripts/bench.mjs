// `npm run bench`: benchmarks, run by hand on a machine that does nothing else.
import { bundled } from './bundle.mjs';

await import(await bundled('bench/train.ts', ['src/engine', 'src/trace', 'bench']));
