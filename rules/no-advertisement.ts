import {definePhraseRule} from '../src/plugin.ts'

export default definePhraseRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds labels of advertisements and sponsors: "Advertisement", "Story continues below".',
      recommended: 'error',
      defect: 'boilerplate:ad',
    },
    messages: {found: 'Unexpected label or text of an advertisement `{{text}}`, expected only the story. Remove it.'},
    fixable: 'text',
    hasSuggestions: true,
    packs: ['advertisement'],
  },
  filter: ({quoted, block}) => !quoted && block.role !== 'title' && block.kind !== 'cell',
})
