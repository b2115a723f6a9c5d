/** `npm run test:package`: packs the package, installs it offline into an empty folder, and uses it there as a stranger would; so too the example plugin. */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from './generate/files.ts'
import {checkPlugin} from './package/plugin.ts'

const folder = mkdtempSync(join(tmpdir(), 'digestlint-package-'))
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
const node = (args: readonly string[]): string =>
  execFileSync(process.execPath, [...args], {cwd: folder, encoding: 'utf8'})
/** A stranger's TypeScript: strict, libraries checked too, and no types installed but ours and the compiler's own. */
function checkTypes(): void {
  writeFileSync(join(folder, 'consumer.ts'), consumer)
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext']
  try {
    node([join(root, 'node_modules/typescript/bin/tsc'), '--ignoreConfig', ...options, 'consumer.ts'])
  } catch (error) {
    throw new Error(`The packed package: its types are wrong.\n${String((error as {stdout?: unknown}).stdout)}`)
  }
}
const consumer = `
  import {createLinter, type Finding} from 'digestlint'
  import {lintFiles, ConfigError} from 'digestlint/node'
  import {defineConfig, definePhraseRule, defineRule, type Paragraph} from 'digestlint/plugin'
  import {RuleTester} from 'digestlint/tester'
  import digestlint from 'digestlint/unified'
  const findings: readonly Finding[] = createLinter().lintText('The ferry left.')[0]?.messages ?? []
  const rule = defineRule({
    meta: {type: 'problem', docs: {description: 'x', recommended: 'off'}, messages: {found: 'x'}},
    create: (context) => ({
      paragraph(node: Paragraph) {
        if (node.children.length > 9) context.report({node, messageId: 'found'})
      },
    }),
  })
  // @ts-expect-error a level that there is not: the types are no \`any\`
  defineConfig({rules: {'no-x': 'loud'}})
  export const all = [findings, rule, lintFiles, ConfigError, definePhraseRule, RuleTester, digestlint]
`
const expect = (isRight: boolean, what: string): void => {
  if (!isRight) throw new Error(`The packed package: ${what}.`)
}

try {
  const [{filename, files}] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [{filename: string; files: {path: string}[]}]
  const paths = files.map(({path}) => path)
  expect(
    paths.every((path) => /^(?:dist\/|schema\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/u.test(path)),
    `holds files that are not for users: ${paths.join(', ')}`,
  )
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, filename)], folder)
  writeFileSync(
    join(folder, 'a.txt'),
    'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n',
  )
  writeFileSync(
    join(folder, 'b.md'),
    '# Ferry returns\n\nThe ferry left at noon.\n\nMore news: Council backs the tram line\n',
  )
  writeFileSync(
    join(folder, 'digestlint.config.ts'),
    `import {defineConfig, defineRule} from 'digestlint/plugin'
    const noNoon = defineRule({
      meta: {type: 'problem', docs: {description: 'Finds noon.', recommended: 'off'}, messages: {found: 'Noon.'}, schema: {type: 'object', properties: {max: {type: 'integer'}}}},
      create: (context) => ({sentence: (node) => node.text.includes('noon') && context.report({node, messageId: 'found'})}),
    })
    const house = {meta: {name: 'digestlint-plugin-house', version: '1.0.0'}, rules: {'no-noon': noNoon}}
    export default defineConfig({extends: 'recommended', plugins: [house], rules: {'no-related-links': 'warn' as const, 'house/no-noon': ['info', {max: 1}]}})
    `,
  )
  const bin = join('node_modules', '.bin', 'digestlint')
  const results = JSON.parse(node([bin, '--exit-zero', '--format', 'json', 'a.txt', 'b.md'])) as {
    messages: {ruleId: string; severity: number}[]
  }[]
  expect(
    results[0]?.messages.some(({ruleId}) => ruleId === 'no-toolbar-text') === true,
    'does not find the toolbar in a.txt',
  )
  expect(results[1]?.messages.at(-1)?.severity === 1, 'does not heed digestlint.config.ts')
  expect(results[1]?.messages[0]?.ruleId === 'house/no-noon', 'does not run the rule of a plugin with options')
  const check = `
    import {createLinter} from 'digestlint'
    import {lintFiles} from 'digestlint/node'
    import {defineRule, edits} from 'digestlint/plugin'
    import {RuleTester} from 'digestlint/tester'
    import digestlint from 'digestlint/unified'
    const [result] = createLinter().fixText('The ferry left at noon.\\n\\nAdjust Comment Print\\n')
    console.log(result.output.trim(), typeof lintFiles, typeof defineRule, typeof edits.removeBlock, typeof RuleTester, typeof digestlint)`
  const said = node(['--input-type=module', '-e', check]).trim()
  expect(said === 'The ferry left at noon. function function function function function', `exports say \`${said}\``)
  checkTypes()
  checkPlugin({folder, npm, node, expect})
  console.log(
    `packed ${paths.length} files, installed offline, linted; all entry points load and type-check; the example plugin passes its tests`,
  )
} finally {
  rmSync(folder, {recursive: true, force: true})
}
