import ajvCompiler, { type BuildCompilerFromPool } from '@fastify/ajv-compiler'
import stringifyCompiler from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type BuildValidator = BuildCompilerFromPool
type Validate = ReturnType<ReturnType<BuildValidator>>
type BuildSerializer = ReturnType<typeof stringifyCompiler>
type Serialize = ReturnType<ReturnType<BuildSerializer>>
type Schemas = Parameters<BuildValidator>[0]

const strict = { removeAdditional: false, coerceTypes: false, useDefaults: true, allErrors: false } as const

const pending = new Set<() => void>()

/** Builds every validator and serializer that no request has needed yet. @throws when a schema does not compile */
export function compilePending(): void {
  for (const build of pending) build()
}

/** Runs once, when it is first needed: hundreds of routes share few schemas, and a process uses some of them. */
function lazily<T>(build: () => T): () => T {
  let built: { value: T } | undefined
  const get = () => {
    built ??= { value: build() }
    pending.delete(get)
    return built.value
  }
  pending.add(get)
  return get
}

/** One compiler for the same set of named schemas, whatever scope asks, and one result for the same schema. */
function remembered<C extends (part: never) => unknown>(compilers: Map<string, C>, schemas: object, make: () => C): C {
  const key = Object.keys(schemas).join(' ')
  const found = compilers.get(key) ?? make()
  compilers.set(key, found)
  return found
}

function byText<T>(make: (schema: object) => T): (schema: unknown) => T {
  const results = new Map<string, T>()
  return (schema) => {
    const key = JSON.stringify(schema)
    const found = results.get(key) ?? make(schema as object)
    results.set(key, found)
    return found
  }
}

function lazyValidator(compile: () => Validate): Validate {
  const get = lazily(compile)
  const validate: Validate = Object.assign(
    (data: unknown) => {
      const built = get()
      const isValid = built(data)
      validate.errors = built.errors ?? null
      return isValid
    },
    { schema: {}, schemaEnv: {} as Validate['schemaEnv'] },
  ) as Validate
  return validate
}

const validators = new Map<string, (part: never) => Validate>()
const serializers = new Map<string, (part: never) => Serialize>()

/** Queries, params and headers are text and are coerced; a body has types and is taken as it is. Unknown fields are never dropped. */
export const schemaController: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: {
    buildValidator: (schemas: Schemas) =>
      remembered(validators, schemas, () => {
        const ofBodies = ajvCompiler()(schemas, { customOptions: strict })
        const ofTexts = ajvCompiler()(schemas, { customOptions: { ...strict, coerceTypes: 'array' } })
        const compileBody = byText((schema) => lazyValidator(() => ofBodies({ schema } as never)))
        const compileText = byText((schema) => lazyValidator(() => ofTexts({ schema } as never)))
        return ({ schema, httpPart }: { schema: unknown; httpPart: string }) =>
          httpPart === 'body' ? compileBody(schema) : compileText(schema)
      }) as never,
    buildSerializer: (schemas) =>
      remembered(serializers, schemas as object, () => {
        const build = stringifyCompiler()(schemas)
        const compile = byText((schema) => {
          const get = lazily(() => build({ schema, method: '', url: '', httpStatus: '' }))
          return (document: unknown) => get()(document)
        })
        return ({ schema }: { schema: unknown }) => compile(schema)
      }) as never,
  },
}
