import { parentPort, workerData } from 'node:worker_threads'
import { turnPicture } from './turn-picture.ts'

// One picture a thread: what a picture leaves behind ends with it, and it can be ended from outside.
parentPort?.postMessage(await turnPicture(workerData as Uint8Array))
