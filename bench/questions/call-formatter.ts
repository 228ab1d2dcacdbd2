import { openServers } from '@downlink-kit/servers';
import { calledBy, generated, onServer } from '../formatters.ts';
import type { Question } from '../question.ts';

export const callFormatter: Question = {
  name: 'formatter/one-call',
  asks: 'how long does one call of a formatter take, with nothing left of the calls before?',
  against: 'node:vm, time limit',
  unit: 'ns',
  async prepare() {
    const [{ compiledOnce, newContext }, { newRuntime }, { newProcess }] = await Promise.all([
      import('../peers/node-vm.ts'),
      import('../peers/quickjs.ts'),
      import('../peers/new-process.ts'),
    ]);
    const servers = await openServers({ workers: 1 });
    const standIns = await openServers({ workers: 1, standIn: true });
    const goja = await servers.server('the-things-stack');
    const variants = {
      'node:vm, time limit': calledBy(newContext(generated, 2000)),
      'node:vm, no limit': calledBy(newContext(generated)),
      ...(goja.engine.stand_in ? {} : { 'servers, goja': onServer(goja, generated) }),
      'servers, QuickJS': onServer(await servers.server('ts013'), generated),
      'servers, QuickJS for goja': onServer(await standIns.server('the-things-stack'), generated),
      'QuickJS, new runtime': calledBy(await newRuntime(generated)),
      'a process a call': calledBy(newProcess(generated)),
      'new Function, not fresh': calledBy(compiledOnce(generated)),
    };
    return {
      variants,
      rounds: 21,
      close: async () => {
        await servers.close();
        await standIns.close();
      },
    };
  },
};
