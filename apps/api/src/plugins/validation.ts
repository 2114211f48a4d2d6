import compiler, { type BuildCompilerFromPool } from '@fastify/ajv-compiler'
import type { FastifyServerOptions } from 'fastify'
import type { FieldError } from '../errors.ts'

const strict = { removeAdditional: false, coerceTypes: false, useDefaults: true, allErrors: false } as const

/** Queries, params and headers are text and are coerced; a body has types and is taken as it is. Unknown fields are never dropped. */
export const schemaController: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: {
    buildValidator(schemas: Parameters<BuildCompilerFromPool>[0]): ReturnType<BuildCompilerFromPool> {
      const ofBodies = compiler()(schemas, { customOptions: strict })
      const ofTexts = compiler()(schemas, { customOptions: { ...strict, coerceTypes: 'array' } })
      // What comes is `{ schema, httpPart, … }`; the library's types call it a schema.
      return (part) => (typeof part === 'object' && part.httpPart === 'body' ? ofBodies : ofTexts)(part)
    },
  },
}

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
