// Command engine is goja behind a JavaScript function, for WebAssembly.
package main

import (
	"syscall/js"

	"downlink-kit/engine/bridge"
)

// main hands its answering function to the host and waits for ever. The host's `engine` object has
// progress(phase, index) and started(answer), where answer(settings, script, inputs) gives the JSON of the answers.
func main() {
	host := js.Global().Get("engine")
	b := bridge.New(func(phase bridge.Phase, index int) { host.Call("progress", int(phase), index) })
	host.Call("started", js.FuncOf(func(_ js.Value, args []js.Value) any {
		inputs := make([]string, args[2].Length())
		for i := range inputs {
			inputs[i] = args[2].Index(i).String()
		}
		return b.Answer(args[0].String(), args[1].String(), inputs)
	}))
	select {}
}
