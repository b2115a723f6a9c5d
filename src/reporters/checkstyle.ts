import {messageOf} from './message.ts'
import {pathFrom} from './paths.ts'
import {once, type Reporter} from './sink.ts'
import {attributes, XML} from './xml.ts'

const SEVERITY = {error: 'error', warn: 'warning', info: 'info'} as const

/** Checkstyle's XML, which many tools read; a file element a result with findings. */
export const checkstyle: Reporter = ({cwd}) => {
  const start = once(`${XML}<checkstyle version="4.3">\n`)
  return {
    add({filePath, messages}) {
      if (messages.length === 0) return ''
      const errors = messages.map((finding) => {
        const {line, column, level, ruleId} = finding
        const source = ruleId === null ? 'digestlint' : `digestlint.${ruleId}`
        const about = {line, column, severity: SEVERITY[level], message: messageOf(finding, cwd), source}
        return `    <error${attributes(about)}/>\n`
      })
      return `${start()}  <file${attributes({name: pathFrom(cwd, filePath)})}>\n${errors.join('')}  </file>\n`
    },
    end: () => `${start()}</checkstyle>\n`,
  }
}
