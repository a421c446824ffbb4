// `npm run train`: the command line over the engine.
import { bundled } from './bundle.mjs';

await import(await bundled('src/cli/main.ts', ['src/engine', 'src/table', 'src/cli']));
