// Started by smtp-sink.ts: says its port first, then every mail; hears how to behave.
import { runSmtpServer, type SmtpBehaviour } from './smtp-server.ts'

const behaviour: SmtpBehaviour = {}
const { port } = await runSmtpServer(behaviour, (mail) => process.send?.(mail))
process.on('message', (change: SmtpBehaviour) => void Object.assign(behaviour, change))
process.on('disconnect', () => process.exit())
process.send?.({ port })
