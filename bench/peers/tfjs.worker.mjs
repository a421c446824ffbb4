// Hands tfjs to the benchmark that comes after it in the same worker.
import { tfjsPeers } from './tfjs.mjs';

globalThis.peersHere = () => tfjsPeers(globalThis.wasmPaths);
