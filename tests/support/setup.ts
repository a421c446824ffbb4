import fc from 'fast-check';

/** Property tests look at the same values each time: `npm test` says the same twice. */
const SEED = 20_261_124;

// FUZZ_SEED and FUZZ_RUNS look elsewhere and longer, by hand.
fc.configureGlobal({
  seed: Number(process.env.FUZZ_SEED ?? SEED),
  ...(process.env.FUZZ_RUNS === undefined ? {} : { numRuns: Number(process.env.FUZZ_RUNS) }),
});
