import {definePhraseRule} from '../src/plugin.ts'

export default definePhraseRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds wording that a machine put in for a fixed expression: "worldwide community", "global law", "an worldwide".',
      recommended: 'error',
      defect: 'spun',
    },
    messages: {
      found: 'Unexpected `{{text}}`: a fluent writer would not put it so. Check the wording.',
      replace: 'Unexpected `{{text}}`, expected `{{replacement}}`: the usual wording.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['substitutions'],
  },
})
