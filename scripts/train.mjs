// `npm run train`: the command line over the engine.
import { bundled } from './bundle.mjs';

const SOURCES = ['src/engine', 'src/table', 'src/share', 'src/i18n', 'src/cli'];
await import(await bundled('src/cli/main.ts', SOURCES));
