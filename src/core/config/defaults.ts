import type {Settings} from '../types.ts'

export const defaultSettings: Settings = Object.freeze({
  purpose: 'republish',
  confidence: Object.freeze({fix: 0.8, suggest: 0.3}),
})
