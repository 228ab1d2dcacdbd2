import type { Machine } from './machine.ts';
import type { Address } from './quickjs-functions.ts';

/** How much of its 5 MB stack QuickJS may use; the thread around it needs 256 MB of its own to get there. */
const STACK_LIMIT = 4.8 * 2 ** 20;
/** What `QTS_Eval` takes for each kind of code. */
const evalFlags = { script: 0, module: 1 } as const;
/** What `QTS_PromiseState` gives. */
const promiseStates = { fulfilled: 1, rejected: 2 } as const;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A runtime of QuickJS with its one context. It ends with the memory that it lies in. */
export interface Realm {
  readonly machine: Machine;
  readonly runtime: Address;
  readonly context: Address;
}

/** What evaluating or calling came to: a value, or what was thrown. */
export interface Completion {
  readonly threw: boolean;
  readonly value: Address;
}

/** The memory of QuickJS was full where nothing could be thrown. */
export class MemoryFull extends Error {
  override readonly name = 'MemoryFull';
}

/** Makes a runtime and in it a context with all that QuickJS has. */
export function newRealm(machine: Machine): Realm {
  const { doors } = machine;
  const runtime = doors.QTS_NewRuntime();
  doors.QTS_RuntimeSetMaxStackSize(runtime, STACK_LIMIT);
  doors.QTS_RuntimeEnableInterruptHandler(runtime);
  return { machine, runtime, context: doors.QTS_NewContext(runtime, 0) };
}

/** Evaluates code that calls itself `file` in stack traces. */
export function evaluate(realm: Realm, code: string, file: string, kind: keyof typeof evalFlags): Completion {
  const { address, length } = write(realm, code);
  const { doors } = realm.machine;
  const value = doors.QTS_Eval(realm.context, address, length, file, 0, evalFlags[kind]);
  doors.free(address);
  return complete(realm, value);
}

/** Calls a function with `this` undefined. */
export function call(realm: Realm, callee: Address, ...values: Address[]): Completion {
  const { doors, memory } = realm.machine;
  const list = allocate(realm, values.length * 4);
  new Uint32Array(memory.buffer, list, values.length).set(values);
  return complete(realm, doors.QTS_Call(realm.context, callee, doors.QTS_GetUndefined(), values.length, list));
}

/** What a promise came to, once its reactions ran; any other value is what it is. */
export function settled(realm: Realm, value: Address): Completion {
  const { doors } = realm.machine;
  const state = doors.QTS_PromiseState(realm.context, value);
  if (state !== promiseStates.fulfilled && state !== promiseStates.rejected) return { threw: false, value };
  return { threw: state === promiseStates.rejected, value: doors.QTS_PromiseResult(realm.context, value) };
}

/** Lets a value go; needed only before a snapshot is taken, to keep it small. */
export function release(realm: Realm, value: Address): void {
  realm.machine.doors.QTS_FreeValuePointer(realm.context, value);
}

/** Runs the reactions of promises until none is left; what they throw is dropped, as every server drops it. */
export function drain(realm: Realm): void {
  const { machine, runtime } = realm;
  if (machine.doors.QTS_IsJobPending(runtime) === 0) return;
  const lastContext = allocate(realm, 4);
  while (!machine.interrupted() && machine.doors.QTS_IsJobPending(runtime) !== 0) {
    machine.doors.QTS_ExecutePendingJob(runtime, -1, lastContext);
  }
}

/** A property of an object that our own code made. */
export function property(realm: Realm, object: Address, key: string): Address {
  return realm.machine.doors.QTS_GetProp(realm.context, object, newText(realm, key));
}

/** A text value; the text must not hold a NUL, as JSON never does. */
export function newText(realm: Realm, text: string): Address {
  return realm.machine.doors.QTS_NewString(realm.context, write(realm, text).address);
}

/** A number value. */
export function newNumber(realm: Realm, value: number): Address {
  return realm.machine.doors.QTS_NewFloat64(realm.context, value);
}

/** The text of a value that is one. */
export function textOf(realm: Realm, value: Address): string {
  const address = realm.machine.doors.QTS_GetString(realm.context, value);
  if (address === 0) throw new MemoryFull();
  const bytes = new Uint8Array(realm.machine.memory.buffer);
  return decoder.decode(bytes.subarray(address, bytes.indexOf(0, address)));
}

function write(realm: Realm, text: string): { address: Address; length: number } {
  const room = text.length * 3 + 1;
  const address = allocate(realm, room);
  const bytes = new Uint8Array(realm.machine.memory.buffer, address, room);
  const length = encoder.encodeInto(text, bytes).written;
  bytes[length] = 0;
  return { address, length };
}

function allocate(realm: Realm, bytes: number): Address {
  const address = realm.machine.doors.malloc(bytes);
  if (address === 0) throw new MemoryFull();
  return address;
}

function complete(realm: Realm, value: Address): Completion {
  if (value === 0) throw new MemoryFull();
  const thrown = realm.machine.doors.QTS_ResolveException(realm.context, value);
  return thrown === 0 ? { threw: false, value } : { threw: true, value: thrown };
}
