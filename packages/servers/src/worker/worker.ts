import { parentPort, workerData } from 'node:worker_threads';
import type { Notice, Order, WorkerSetup } from './messages.ts';
import { WorkerEngines } from './worker-engines.ts';

const port = parentPort!;
const engines = new WorkerEngines(workerData as WorkerSetup, (notice: Notice) => port.postMessage(notice));
port.on('message', (order: Order) => void engines.take(order));
