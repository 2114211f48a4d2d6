import { useMutation } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { session } from '../../lib/session.ts'

export const useEditMe = () => useMutation({ mutationFn: (body: Schemas['EditMeBody']) => session.editMe(body) })
export const useLogOutEverywhere = () => useMutation({ mutationFn: () => session.logOutEverywhere() })
