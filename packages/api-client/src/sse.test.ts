import { expect, test } from 'vitest'
import { readEvents } from './sse.ts'

const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

async function read(text: string, size: number) {
  const bytes = new TextEncoder().encode(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size))
  const events = []
  for await (const event of readEvents(streamOf(...chunks))) events.push(event)
  return events
}

test.each([1, 2, 7, 1000])('events come whole, whatever the network cuts (%i bytes at a time)', async (size) => {
  const text =
    ': open\n\nid: 7\nevent: change\ndata: {"type":"ticket.created","id":"ü"}\n\n: ping\n\nevent: resync\ndata: {}\n\nid: 8\nevent: cut'
  expect(await read(text, size)).toEqual([
    { event: 'change', data: '{"type":"ticket.created","id":"ü"}', id: '7' },
    { event: 'resync', data: '{}', id: undefined },
  ])
})
