import {definePhraseRule} from 'digestlint/plugin'

export default definePhraseRule({
  meta: {
    type: 'suggestion',
    docs: {description: 'Finds phrases that say in many words what one says.', recommended: 'warn'},
    messages: {found: 'Unexpected `{{text}}`.', replace: 'Unexpected `{{text}}`, expected `{{replacement}}`.'},
    fixable: 'text',
    hasSuggestions: true,
    packs: ['wordy'],
  },
})
