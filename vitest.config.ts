import {defineConfig} from 'vitest/config'

/** What asks how the first of something goes has modules of its own. */
const ALONE = ['tests/node/markdown-parser.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // To load all modules anew for each file takes longer than its tests.
      {extends: true, test: {name: 'shared', include: ['tests/**/*.test.ts'], exclude: ALONE, isolate: false}},
      {extends: true, test: {name: 'alone', include: ALONE}},
    ],
  },
})
