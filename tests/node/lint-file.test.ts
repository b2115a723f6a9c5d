import {join} from 'node:path'
import {beforeEach, describe, expect, it, vi} from 'vitest'
import {recommendedConfig} from '../../src/index.ts'
import {inFolder} from '../support/cli.ts'

const GERMAN =
  'Der Rat der Stadt hat am Dienstag beschlossen, die Fähre bis zum Ende des Jahres einzustellen, weil die Linie seit langem Geld verliert. Die Gewerkschaft sprach von einem schwarzen Tag für die Stadt und ihre Bürger.\n'

describe('an article in another language', () => {
  // The library that detects languages is not there yet, as at the start of a run.
  beforeEach(() => void vi.resetModules())

  it('is not compared with others, the first of a run either', () =>
    inFolder({'a.txt': GERMAN}, async (cwd) => {
      const {lintFile} = await import('../../src/node/lint-file.ts')
      const {results, sheet} = await lintFile(join(cwd, 'a.txt'), 0, {
        config: recommendedConfig,
        fix: false,
        isCompared: true,
      })
      expect(results[0]?.skipped?.reason).toBe('language')
      expect(sheet).toBe(null)
    }))
  it('is not compared as a record', async () => {
    const {lintJson} = await import('../../src/node/lint-records.ts')
    const {recordLinter} = await import('../../src/node/linters.ts')
    const {onLine} = await import('../../src/containers/place.ts')
    const {result, sheet} = await lintJson(JSON.stringify({text: GERMAN}), onLine(1), 0, {
      filename: 'a.jsonl',
      config: recommendedConfig,
      fix: false,
      withLinter: recordLinter,
      isCompared: true,
    })
    expect(result?.skipped?.reason).toBe('language')
    expect(sheet).toBe(null)
  })
})
