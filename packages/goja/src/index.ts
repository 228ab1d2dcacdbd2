export { compileEngine, defaultMemoryLimit } from './compile-engine.ts';
export type { Engine, EngineOptions } from './engine.ts';
export { EngineFailure, type FailureReason } from './engine-failure.ts';
export type { CompiledEngine, EngineBuild, EngineFiles } from './engine-files.ts';
export { fetchEngine } from './fetch-engine.ts';
export type {
  Answer,
  AnswerTo,
  DecodeInput,
  DirectAnswer,
  DirectJob,
  EncodeInput,
  ServerJob,
  Surroundings,
  Timing,
} from './job.ts';
export type {
  DecodeOutcome,
  DirectOutcome,
  EncodeOutcome,
  FailedOutcome,
  Json,
  Operation,
  Outcome,
  OutcomeError,
} from './outcome.ts';
export { type Pin, type PinnedEngine, pins } from './pin.ts';
export { phases, progressCells, progressLength } from './progress.ts';
export type { RawResult, RawValue } from './raw-result.ts';
export { startEngine } from './start-engine.ts';
export { type JobText, readReply, writeJob } from './wire.ts';
export { type EmptyObjects, writeJson } from './write-json.ts';
