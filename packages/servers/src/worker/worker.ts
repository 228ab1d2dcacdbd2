import { parentPort, workerData } from 'node:worker_threads';
import { Bench } from './bench.ts';
import type { Notice, Order, WorkerSetup } from './messages.ts';

const port = parentPort!;
const bench = new Bench(workerData as WorkerSetup, (notice: Notice) => port.postMessage(notice));
port.on('message', (order: Order) => void bench.take(order));
