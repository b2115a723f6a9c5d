/** What is expected of one quotation: the attributing words and the speaker's, null where the form has none; null: nobody is named. */
export type Expected = {readonly cue: string | null; readonly speaker: string | null} | null
/** Paragraphs with a blank line between, and what is expected of their double quotations in order. */
export type SpeakerCase = readonly [text: string, ...expected: Expected[]]

/** The speaker stands beside a verb or phrase. */
export const by = (cue: string | null, speaker: string | null = null): Expected => ({cue, speaker})
/** Nobody is named for it. */
export const nobody: Expected = null
