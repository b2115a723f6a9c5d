import {after} from './after.ts'
import {before} from './before.ts'
import {labels} from './labels.ts'
import {nearMisses} from './near-misses.ts'
import {split} from './split.ts'
import type {SpeakerCase} from './types.ts'

export type {Expected, SpeakerCase} from './types.ts'
/** Whole-sentence quotations in the manner of news, in all forms of attribution, and without one. */
export const speakerCases: readonly SpeakerCase[] = [...after, ...before, ...split, ...labels, ...nearMisses]
