/** `npm run fixtures:update`: writes what the rules find in the articles of the shelf, and their mended texts, to be reviewed as a diff. */
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {findingsJson, leaves, outcomeOf} from '../tests/support/shelf.ts'

for (const leaf of leaves()) {
  const {findings, fixed} = await outcomeOf(leaf)
  writeFileSync(join(leaf.folder, 'findings.json'), findingsJson(findings))
  if (fixed === null) rmSync(leaf.fixed, {force: true})
  else writeFileSync(leaf.fixed, fixed)
}
