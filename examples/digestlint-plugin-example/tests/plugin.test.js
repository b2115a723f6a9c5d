import assert from 'node:assert/strict'
import {it} from 'node:test'
import plugin from '../index.js'

it('turns on no rule that it does not have', () => {
  for (const id of Object.keys(plugin.configs.recommended.rules))
    assert.ok(plugin.rules[id.replace('example/', '')], id)
})
