import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, shouldInterruptAfterDeadline } from 'quickjs-emscripten-core';

/** A new runtime and context of QuickJS for each call, as its own documentation has it, with a time limit. */
export async function newRuntime(source: string): Promise<(data: object) => { readonly bytes: readonly number[] }> {
  const quickjs = await newQuickJSWASMModuleFromVariant(variant as never);
  return (data) => {
    const code = `${source}\nJSON.stringify(encodeDownlink({ data: ${JSON.stringify(data)} }))`;
    const text = quickjs.evalCode(code, { shouldInterrupt: shouldInterruptAfterDeadline(Date.now() + 2000) });
    return JSON.parse(text as string);
  };
}
