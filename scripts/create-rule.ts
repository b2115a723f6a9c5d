/** `npm run create-rule no-example`: writes a rule, its page and its test, which pass every check as they are. */
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './generate/files.ts'

const [id = '', target = root] = process.argv.slice(2)
if (!/^[a-z]+(?:-[a-z]+)+$/u.test(id)) {
  console.error('Give a name in small letters with hyphens: npm run create-rule no-example')
  process.exit(2)
}

const rule = `import {type Block, defineRule, edits} from '../src/plugin.ts'

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds a line of \`${id}\`: say here what it finds.', recommended: 'off'},
    messages: {found: 'Unexpected \`{{text}}\`. Remove the line.'},
    fixable: 'text',
  },
  create(context) {
    const check = (block: Block): void => {
      if (block.text !== '${id}') return
      context.report({
        messageId: 'found',
        data: {text: block.text},
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: edits.removeBlock(block),
      })
    }
    return {block: check}
  },
})
`
const page = `# ${id}

Finds a line of \`${id}\`: say here what it finds.

## Rule details

Say why it is a defect, and what is left alone.

### Incorrect

\`\`\`text
The ferry left at noon.

${id}

It came back at dusk.
\`\`\`

### Correct

\`\`\`text
The ferry left at noon.
\`\`\`

### Fixed

\`\`\`text
The ferry left at noon.

It came back at dusk.
\`\`\`

## When not to use it

Say here where it does harm.
`
const test = `import {describe, it} from 'vitest'
import rule from '../../rules/${id}.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('${id}', rule, {
  valid: ['The ferry left at noon.'],
  invalid: [
    {
      code: 'The ferry left at noon.\\n\\n${id}\\n\\nIt came back at dusk.',
      errors: [{messageId: 'found', text: '${id}'}],
      output: 'The ferry left at noon.\\n\\nIt came back at dusk.',
    },
  ],
})
`
const files = {[`rules/${id}.ts`]: rule, [`docs/rules/${id}.md`]: page, [`tests/rules/${id}.test.ts`]: test}
for (const path of Object.keys(files)) {
  if (!existsSync(join(target, path))) continue
  console.error(`${path} is there already: nothing was written.`)
  process.exit(2)
}
for (const [path, text] of Object.entries(files)) writeFileSync(join(target, path), text)
console.log(`Wrote ${Object.keys(files).join(', ')}. Next: npm run generate`)
