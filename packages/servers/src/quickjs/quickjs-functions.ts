/** An address in the memory of QuickJS; 0 is none. */
export type Address = number;

/** The functions of the pinned QuickJS release that are used here, by their names there. */
export interface QuickJsFunctions {
  malloc(bytes: number): Address;
  QTS_NewRuntime(): Address;
  QTS_NewContext(runtime: Address, intrinsics: number): Address;
  QTS_RuntimeSetMaxStackSize(runtime: Address, bytes: number): void;
  QTS_RuntimeEnableInterruptHandler(runtime: Address): void;
  QTS_Eval(context: Address, code: Address, length: number, file: string, detect: number, flags: number): Address;
  QTS_ResolveException(context: Address, value: Address): Address;
  QTS_Call(context: Address, callee: Address, self: Address, count: number, values: Address): Address;
  QTS_IsJobPending(runtime: Address): number;
  QTS_ExecutePendingJob(runtime: Address, most: number, lastContext: Address): Address;
  QTS_PromiseState(context: Address, value: Address): number;
  QTS_PromiseResult(context: Address, promise: Address): Address;
  QTS_GetProp(context: Address, object: Address, key: Address): Address;
  QTS_GetString(context: Address, value: Address): Address;
  QTS_GetUndefined(): Address;
  QTS_NewString(context: Address, text: Address): Address;
  QTS_FreeValuePointer(context: Address, value: Address): void;
  free(address: Address): void;
  QTS_NewFloat64(context: Address, value: number): Address;
}
