import type { Question } from './question.ts';
import { callFormatter } from './questions/call-formatter.ts';
import { decodeElevenValues } from './questions/decode-eleven-values.ts';
import { encodeAnotherFormat } from './questions/encode-another-format.ts';
import { encodeElevenValues } from './questions/encode-eleven-values.ts';
import { folderOfFormatters } from './questions/folder-of-formatters.ts';
import { generatedFormatter } from './questions/generated-formatter.ts';
import { growthCommands } from './questions/growth-commands.ts';
import { growthFields } from './questions/growth-fields.ts';
import { growthFleet } from './questions/growth-fleet.ts';
import { growthScript } from './questions/growth-script.ts';
import { linesMemory, linesToBodies } from './questions/lines-to-bodies.ts';
import { propertyRun } from './questions/property-run.ts';
import { sendDownlinks, sendToSlow } from './questions/send-downlinks.ts';
import { startUp } from './questions/start-up.ts';
import { validatePayload } from './questions/validate-payload.ts';

/** All questions, one a file. */
export const questions: readonly Question[] = [
  encodeElevenValues,
  encodeAnotherFormat,
  decodeElevenValues,
  validatePayload,
  callFormatter,
  generatedFormatter,
  propertyRun,
  folderOfFormatters,
  sendDownlinks,
  sendToSlow,
  linesToBodies,
  linesMemory,
  startUp,
  ...growthCommands,
  ...growthFields,
  ...growthScript,
  growthFleet,
];
