import {by, type SpeakerCase} from './types.ts'

/** Dashes, interviews and lead-ins. */
export const labels: readonly SpeakerCase[] = [
  ['"We waited for two hours." — Dana Roe', by(null, 'Dana Roe')],
  ['"We waited for two hours." - Dana Roe, mayor of Elmira', by(null, 'Dana Roe, mayor of Elmira')],
  ['“We waited for two hours.”\n\n— Dana Roe, mayor of Elmira', by(null, 'Dana Roe, mayor of Elmira')],
  ['“We waited for two hours.” – The Elmira Gazette', by(null, 'The Elmira Gazette')],
  ['“We waited for two hours.” --Lee Park', by(null, 'Lee Park')],
  ['Roe: "We waited for two hours in the rain."', by(null, 'Roe')],
  ['Dana Roe: "We waited for two hours in the rain."', by(null, 'Dana Roe')],
  ['Q: "Why did you wait for two hours?"', by(null, 'Q')],
  ['A: "Because nobody had told us to leave."', by(null, 'A')],
  ['And from the mayor, this: "We waited for two hours in the rain."', by(null, 'And from the mayor, this')],
  ['The mayor’s answer: "We waited for two hours in the rain."', by(null, 'The mayor’s answer')],
  [
    'This is what the mayor wants you to know: "We will rebuild it."',
    by(null, 'This is what the mayor wants you to know'),
  ],
]
