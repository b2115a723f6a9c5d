/** Everything derivable: `npm run generate` writes it, `npm run generate -- --check` fails where it is stale. */
import {builtInRules} from './generate/built-in.ts'
import {writeAll} from './generate/files.ts'
import {generatePacks} from './generate/packs.ts'
import {generatePages} from './generate/pages.ts'
import {generateReadme} from './generate/readme.ts'
import {generateReportPage} from './generate/report-page.ts'
import {generateRules} from './generate/rules.ts'
import {generateSchema} from './generate/schema.ts'
import {generateValidators} from './generate/validators.ts'
import {generateVersion} from './generate/version.ts'
import {generateWords} from './generate/words.ts'

const check = process.argv.includes('--check')
const stale = writeAll(
  [...generateWords(), ...generatePacks(), ...generateRules(), ...generateVersion(), ...generateReportPage()],
  ['src/generated/words', 'src/generated/packs'],
  check,
)
// Rules import the modules just written, so they are loaded only now.
const rules = await builtInRules()
stale.push(
  ...writeAll(
    [...generatePages(rules), ...generateSchema(rules), ...generateValidators(rules), ...generateReadme(rules)],
    [],
    check,
  ),
)
if (stale.length > 0) console.log(`${check ? 'stale' : 'written'}: ${stale.join(', ')}`)
if (check && stale.length > 0) {
  console.error('Generated files are stale: run `npm run generate` and commit the result.')
  process.exitCode = 1
}
