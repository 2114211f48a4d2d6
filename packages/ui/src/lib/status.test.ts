import { describe, expect, it } from 'vitest'
import { importLooks, invitationLooks, statusLook, ticketLooks, urgencyLook, workOrderLooks } from './status.ts'

/** Colour of every status as the style guide's table has it. */
const ticketHues = {
  new: 'blue',
  owner_review: 'violet',
  accepted: 'blue',
  awaiting_reply: 'amber',
  in_progress: 'teal',
  resolved: 'green',
  closed: 'gray',
  rejected: 'gray',
}
const workOrderHues = {
  draft: 'gray',
  sent: 'blue',
  accepted: 'blue',
  declined: 'red',
  scheduled: 'violet',
  in_progress: 'teal',
  partly_done: 'amber',
  done: 'green',
  not_possible: 'red',
  rework: 'amber',
  approved: 'green',
  cancelled: 'gray',
}

const hues = (looks: Record<string, { hue: string }>) => Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, look.hue]))

describe('status looks', () => {
  it('give every ticket status its colour', () => {
    expect(hues(ticketLooks)).toEqual(ticketHues)
  })

  it('give every work-order status its colour', () => {
    expect(hues(workOrderLooks)).toEqual(workOrderHues)
  })

  it('never share an icon inside one kind, because colour alone says nothing', () => {
    for (const looks of [ticketLooks, workOrderLooks, invitationLooks, importLooks]) {
      const icons = Object.values(looks).map((look) => look.icon)
      expect(new Set(icons).size).toBe(icons.length)
    }
  })

  it('tell a ticket from a work order of the same status', () => {
    const ticket = statusLook({ kind: 'ticket', status: 'in_progress' })
    expect(ticket.icon).not.toBe(statusLook({ kind: 'work_order', status: 'in_progress' }).icon)
  })

  it('show nothing for normal and low urgency', () => {
    expect(urgencyLook('normal')).toBeUndefined()
    expect(urgencyLook('low')).toBeUndefined()
    expect(urgencyLook('emergency')?.hue).toBe('red')
  })
})
