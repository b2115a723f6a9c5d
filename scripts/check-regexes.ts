/** Every regular expression of src and rules: the `u` or `v` flag, and no time that explodes with the text. `npm run regexes`. */
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {checkRegexes} from './regex/check.ts'
import {findRegexes} from './regex/find.ts'
import {regexesMadeBy} from './regex/made.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const found = findRegexes(root, ['src', 'rules'])
const made = await regexesMadeBy(root, () => Promise.all([import('../src/builtin.ts'), import('../src/index.ts')]))
const unseen = found
  .filter((one) => one.isDynamic && !made.some(({file}) => file === one.file))
  .map((one) => `${one.place} ${one.source} is put together at run time where this check does not see it`)
const known = new Set<string>()
const all = [...found.filter((one) => !one.isDynamic), ...made].filter((one) => {
  const key = `${one.file} ${one.source} ${one.flags}`
  return !known.has(key) && known.add(key)
})
const problems = [...unseen, ...(await checkRegexes(all, Math.max(2, availableParallelism())))]
for (const line of problems) console.error(line)
console.log(`${all.length} regular expressions, ${problems.length} problems`)
if (problems.length > 0) process.exitCode = 1
