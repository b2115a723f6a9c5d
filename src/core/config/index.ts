export {defaultSettings} from './defaults.ts'
export {activate, recommendedOf, strictOf} from './presets.ts'
export {type Layer, type Parts, resolve, rulesOf} from './resolve.ts'
export {settingProblem, unknownRules, validateShape} from './validate.ts'
