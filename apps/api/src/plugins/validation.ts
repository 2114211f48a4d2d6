import type { FieldError } from '../errors.ts'

type Finding = { keyword: string; instancePath: string; params: Record<string, unknown>; message?: string }

const codes: Record<string, string> = {
  required: 'required',
  additionalProperties: 'unknown_field',
  unevaluatedProperties: 'unknown_field',
  maxLength: 'too_long',
  minLength: 'too_short',
  maxItems: 'too_many',
  minItems: 'too_few',
  uniqueItems: 'repeated',
  maximum: 'too_large',
  exclusiveMaximum: 'too_large',
  minimum: 'too_small',
  exclusiveMinimum: 'too_small',
  multipleOf: 'not_a_step',
  type: 'wrong_type',
  format: 'wrong_format',
  pattern: 'wrong_format',
  enum: 'not_allowed',
  const: 'not_allowed',
}

/** A finding of the validator as pages show it: where, and a code they translate. */
export function fieldErrorOf({ keyword, instancePath, params, message = '' }: Finding): FieldError {
  const field = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  const path = typeof field === 'string' ? `${instancePath}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}` : instancePath
  return { path, code: codes[keyword] ?? 'invalid', message }
}
