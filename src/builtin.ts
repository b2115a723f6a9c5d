/** The built-in rules as an ordinary plugin: they come in by the same door as a stranger's. */

import {defaultSettings} from './core/config/defaults.ts'
import {activate, recommendedOf} from './core/config/presets.ts'
import {useIndex} from './core/phrases/prebuilt.ts'
import type {Plugin, ResolvedConfig} from './core/types.ts'
import {index, packs} from './generated/packs/index.ts'
import {rules} from './generated/rules.ts'
import {version} from './generated/version.ts'

export const builtin: Plugin = {meta: {name: 'digestlint', version}, rules, packs}

if (index) useIndex(index)

/** What runs where no config is found. */
export const recommendedConfig: ResolvedConfig = Object.freeze({
  rules: Object.entries(recommendedOf(builtin)).flatMap(([id, setting]) => activate(id, setting, rules[id]!) ?? []),
  settings: defaultSettings,
  packs: [],
  plugins: [builtin],
  reportUnusedDirectives: 'warn' as const,
  requireDirectiveReason: false,
  inlineConfig: true,
})
