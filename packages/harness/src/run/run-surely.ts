import type { Answer, Calls, Server } from '@downlink-kit/servers';

/** How many calls that did not end are repeated at most: more are no accident of a busy machine. */
const MOST_REPEATED = 3;

/** Runs calls; what seems to hang is run once more, since on a busy machine a sound script may be kept waiting. */
export async function runSurely(server: Server, calls: Calls, hangs: (answer: Answer) => boolean): Promise<Answer[]> {
  const answers = await server.runAll(calls);
  const hung = answers.flatMap((answer, index) => (hangs(answer) ? [index] : []));
  if (hung.length === 0 || hung.length > MOST_REPEATED) return answers;
  const again = await server.runAll({ ...calls, inputs: hung.map((index) => calls.inputs[index]!) });
  return answers.map((answer, index) => (hung.includes(index) ? again[hung.indexOf(index)]! : answer));
}
