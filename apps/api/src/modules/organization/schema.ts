import { audiences } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { ref, uuid } from '../../plugins/contract.ts'

const inBothLanguages = () => Type.Object({ de: Type.String(), en: Type.String() })

export const DemoLogin = Type.Object(
  { audience: Type.Enum([...audiences]), login: Type.String(), password: Type.String(), name: Type.String() },
  { $id: 'DemoLogin' },
)

/** How an audience may sign in besides by passkey. */
const SignInWays = Type.Object({
  password: Type.Boolean(),
  providers: Type.Array(Type.Object({ id: uuid(), name: Type.String() })),
})

/** What an organization says of itself to anybody. */
export const Organization = Type.Object(
  {
    slug: Type.String(),
    name: Type.String(),
    street: Type.String(),
    postalCode: Type.String(),
    city: Type.String(),
    phone: Type.String(),
    emergencyPhone: Type.String(),
    email: Type.String(),
    timeZone: Type.String(),
    /** Markdown is not interpreted: paragraphs are separated by empty lines. */
    imprint: inBothLanguages(),
    privacy: inBothLanguages(),
    /** Where each audience has its pages: a path on this host, or an address where it has a host of its own. */
    addresses: Type.Object({ staff: Type.String(), portal: Type.String(), contractor: Type.String() }),
    signIn: Type.Object({ staff: SignInWays, portal: SignInWays, contractor: SignInWays }),
    embedded: Type.Boolean(),
    /** Log-ins of the demo; empty anywhere but on the machine that runs it. */
    demoLogins: Type.Array(ref(DemoLogin)),
  },
  { $id: 'Organization' },
)

export const organizationSchemas = [DemoLogin, Organization]
