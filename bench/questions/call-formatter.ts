import { openServers } from '@downlink-kit/servers';
import { byHand, calledBy, generated, onServer } from '../formatters.ts';
import type { Question, Work } from '../question.ts';

/** The generated formatter, and one by hand of a tenth of its size: what a script holds has to be made anew for each call. */
export const callFormatter: readonly Question[] = [
  calling('formatter/one-call', 'the generated formatter', () => generated),
  calling('formatter/one-short-call', 'a short formatter by hand', byHand),
];

/** A WebAssembly engine is slow until its host has compiled it well, which takes about as many calls. */
const WARM = { short: 16, usual: 1000, long: 1000 };

function calling(name: string, what: string, scriptOf: () => string): Question {
  return {
    name,
    asks: `how long does one call of ${what} take, with nothing left of the calls before?`,
    against: 'node:vm, time limit',
    unit: 'ns',
    async prepare(size) {
      const script = scriptOf();
      const [{ compiledOnce, newContext }, { newRuntime }, { newProcess }] = await Promise.all([
        import('../peers/node-vm.ts'),
        import('../peers/quickjs.ts'),
        import('../peers/new-process.ts'),
      ]);
      const servers = await openServers({ workers: 1 });
      const standIns = await openServers({ workers: 1, standIn: true });
      const goja = await servers.server('the-things-stack');
      const variants = {
        'node:vm, time limit': calledBy(newContext(script, 2000)),
        'node:vm, no limit': calledBy(newContext(script)),
        ...(goja.engine.stand_in ? {} : { 'servers, goja': onServer(goja, script) }),
        'servers, QuickJS': onServer(await servers.server('ts013'), script),
        'servers, QuickJS for goja': onServer(await standIns.server('the-things-stack'), script),
        'QuickJS, new runtime': calledBy(await newRuntime(script)),
        'a process a call': calledBy(newProcess(script)),
        'new Function, not fresh': calledBy(compiledOnce(script)),
      };
      for (const name of Object.keys(variants).filter((name) => name.startsWith('servers')))
        await (variants as Record<string, Work>)[name]!.work(WARM[size]);
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
}
