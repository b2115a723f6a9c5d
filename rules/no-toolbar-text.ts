import {definePhraseRule} from '../src/plugin.ts'

export default definePhraseRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds page tools that a scraper took for text: share, print and comment buttons.', recommended: 'error', defect: 'boilerplate:toolbar'},
    messages: {found: 'Unexpected page tools `{{text}}`, expected only the story. Remove the line.'},
    fixable: 'text',
    hasSuggestions: true,
    packs: ['toolbar'],
  },
})
