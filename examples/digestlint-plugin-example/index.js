import {definePlugin} from 'digestlint/plugin'
import wordy from './packs/wordy.js'
import noRepeatedMarks from './rules/no-repeated-marks.js'
import noWordiness from './rules/no-wordiness.js'

export default definePlugin({
  // The version is part of the cache's key: raise it with each change of a rule.
  meta: {name: 'digestlint-plugin-example', version: '0.1.0'},
  rules: {'no-repeated-marks': noRepeatedMarks, 'no-wordiness': noWordiness},
  packs: {wordy},
  configs: {
    recommended: {rules: {'example/no-repeated-marks': 'error', 'example/no-wordiness': 'warn'}},
  },
})
