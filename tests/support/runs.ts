import {env} from 'node:process'

/**
 * How often a property is tried. The seed is fixed, so that a run says the same twice; `LAW_RUNS=20 LAW_SEED=7 npx vitest run tests/laws`
 * looks further.
 */
export const runs = (count: number): {readonly numRuns: number; readonly seed: number} => ({
  numRuns: count * Number(env.LAW_RUNS ?? 1),
  seed: Number(env.LAW_SEED ?? 20_261_124),
})
