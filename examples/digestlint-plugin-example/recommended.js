import {defineConfig} from 'digestlint/plugin'
import plugin from './index.js'

/** A config of its own: who extends it need not name the plugin. */
export default defineConfig({plugins: [plugin], ...plugin.configs.recommended})
