import { openServers } from '@downlink-kit/servers';
import { byHand, generated, onServer } from '../formatters.ts';
import type { Question } from '../question.ts';

export const generatedFormatter: Question = {
  name: 'formatter/generated',
  asks: 'how long does the server take for the generated formatter, and for one by hand?',
  against: 'by hand',
  unit: 'ns',
  async prepare() {
    const servers = await openServers({ workers: 1 });
    const server = await servers.server('the-things-stack');
    const variants = { 'by hand': onServer(server, byHand()), generated: onServer(server, generated) };
    return { variants, rounds: 21, close: () => servers.close() };
  },
};
