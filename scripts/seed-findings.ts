/** `npm run seeds:update`: writes what the recommended preset finds in the seed articles, and their mended texts, to be reviewed as a diff. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {seedArticles, seedOutcome} from '../tests/support/seeds.ts'
import {root} from './generate/files.ts'

for (const name of seedArticles()) {
  const {findings, fixed} = seedOutcome(name)
  writeFileSync(
    join(root, 'seeds/articles', `${name}.findings.json`),
    `[\n${findings.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`,
  )
  writeFileSync(join(root, 'seeds/articles', `${name}.fixed`), fixed)
}
