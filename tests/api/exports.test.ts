import {expect, it} from 'vitest'
import * as library from '../../src/index.ts'
import * as node from '../../src/node/index.ts'
import * as plugin from '../../src/plugin.ts'
import * as tester from '../../src/tester/index.ts'
import unified, * as unifiedModule from '../../src/unified.ts'

it('the public names are these, and grow by a decision record', () => {
  expect(Object.keys(library).sort()).toMatchInlineSnapshot(`
    [
      "builtin",
      "createLinter",
      "recommendedConfig",
    ]
  `)
  expect(Object.keys(node).sort()).toMatchInlineSnapshot(`
    [
      "ConfigError",
      "EXTENSIONS",
      "UsageError",
      "defineConfig",
      "expandFiles",
      "lintFiles",
      "lintFilesStream",
      "loadFormatter",
      "makeConfigFinder",
      "openSuppressions",
      "outputFixes",
      "readArticle",
      "withLinter",
      "writeArticle",
    ]
  `)
  expect(Object.keys(plugin).sort()).toMatchInlineSnapshot(`
    [
      "corpus",
      "defineConfig",
      "defineCorpusRule",
      "definePhraseRule",
      "definePlugin",
      "defineRule",
      "edits",
      "shapes",
    ]
  `)
  expect(Object.keys(tester).sort()).toMatchInlineSnapshot(`
    [
      "RuleTester",
      "checkPack",
      "checkRulePage",
      "examplesOf",
    ]
  `)
  expect(Object.keys(unifiedModule)).toEqual(['default'])
  expect(typeof unified).toBe('function')
})
