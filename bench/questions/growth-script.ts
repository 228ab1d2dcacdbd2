import { isDeepStrictEqual } from 'node:util';
import { openServers } from '@downlink-kit/servers';
import { expected, generated, onServer } from '../formatters.ts';
import { growing } from '../growing.ts';
import type { Question } from '../question.ts';

const kilobytes = [1, 4, 16, 60];

export const growthScript: readonly Question[] = [ask('goja', 'the-things-stack'), ask('quickjs', 'ts013')];

function ask(engine: string, serverName: string): Question {
  return growing({
    name: `growth/script-${engine}`,
    asks: 'how long does a call take beyond a script of so many kilobytes, for each of them?',
    of: 'KB more',
    sizes: kilobytes,
    at: async (size) => {
      const servers = await openServers({ workers: 1 });
      const { answer, work } = onServer(await servers.server(serverName), withTail(size * 1024));
      return {
        answer: async () => isDeepStrictEqual(await answer(), expected),
        work,
        per: size,
        close: () => servers.close(),
      };
    },
  });
}

/** The formatter with functions behind it that it does not call, as an uplink decoder is. */
function withTail(bytes: number): string {
  let text = `${generated}\n`;
  for (let at = 0; text.length < generated.length + bytes; at++) {
    text += `function decode${at}(bytes, at) { var value = bytes[at] * 256 + bytes[at + 1]; return value > 32767 ? value - 65536 : value; }\n`;
  }
  return text;
}
