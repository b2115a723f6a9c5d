import type {Finding, LintResult} from '../core/types.ts'
import {messageOf} from './message.ts'
import {pathFrom} from './paths.ts'
import {once, type Reporter} from './sink.ts'
import {attributes, XML, xml} from './xml.ts'

/**
 * JUnit's XML as Jenkins reads it: a suite an article, a test a finding. Errors fail; warnings pass and say what they are, so that the
 * tests fail where the exit code does.
 */
export const junit: Reporter = ({cwd}) => {
  const start = once(`${XML}<testsuites name="digestlint">\n`)
  return {
    add: (result) => start() + suite(result, cwd),
    end: () => `${start()}</testsuites>\n`,
  }
}

function suite({filePath, record, messages, errorCount, fatalErrorCount}: LintResult, cwd: string): string {
  const path = pathFrom(cwd, filePath)
  const name = record === undefined ? path : `${path}:${record}`
  const about = {
    name,
    tests: Math.max(1, messages.length),
    failures: errorCount - fatalErrorCount,
    errors: fatalErrorCount,
    file: path,
  }
  const tests = messages.length === 0 ? [passed(name)] : messages.map((finding) => test(finding, name, cwd))
  return `  <testsuite${attributes(about)}>\n${tests.join('')}  </testsuite>\n`
}

const passed = (classname: string): string => `    <testcase${attributes({name: 'no findings', classname})}/>\n`

function test(finding: Finding, classname: string, cwd: string): string {
  const {ruleId, line, column, level, fatal} = finding
  const message = messageOf(finding, cwd)
  const where = `${line}:${column}`
  const name = attributes({name: `${ruleId ?? 'not checked'} at ${where}`, classname})
  const tag = fatal ? 'error' : 'failure'
  const inside =
    level === 'error'
      ? `<${tag}${attributes({type: ruleId ?? undefined, message})}>${xml(`${classname} ${where}`)}</${tag}>`
      : `<system-out>${xml(`${level === 'warn' ? 'warning' : 'info'}: ${message}`)}</system-out>`
  return `    <testcase${name}>${inside}</testcase>\n`
}
