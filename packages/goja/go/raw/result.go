package raw

import (
	"fmt"
	"strconv"

	"github.com/dop251/goja"

	"downlink-kit/engine/scripting"
)

// Result is what encodeDownlink returned; a key that the object lacks is nil.
type Result struct {
	Returned Value  `json:"returned"`
	Bytes    *Value `json:"bytes,omitempty"`
	FPort    *Value `json:"fPort,omitempty"`
	Failed   string `json:"failed,omitempty"`
}

const itemsShown = 1024

// Failed is the result of a run that did not come to an end.
func Failed(err error) Result {
	return Result{Returned: Value{Type: "undefined"}, Failed: err.Error()}
}

// Read tells what was returned. Accessors and iterators of the script run, and may throw.
func Read(from *scripting.Result) (read Result) {
	defer func() {
		if caught := recover(); caught != nil {
			read.Failed = fmt.Sprint(caught)
		}
	}()
	read.Returned = Value{Type: "undefined"}
	thrown := from.Runtime.Try(func() {
		read.Returned = shallow(from.Value)
		returned, ok := from.Value.(*goja.Object)
		if !ok {
			return
		}
		if bytes := returned.Get("bytes"); bytes != nil {
			read.Bytes = deep(from.Runtime, bytes)
		}
		if fPort := returned.Get("fPort"); fPort != nil {
			described := shallow(fPort)
			read.FPort = &described
		}
	})
	if thrown != nil {
		read.Failed = thrown.Error()
	}
	return read
}

// deep describes a value and its items, nested ones without theirs.
func deep(r *goja.Runtime, v goja.Value) *Value {
	described := shallow(v)
	holder, ok := v.(*goja.Object)
	if !ok {
		return &described
	}
	items := []Value{}
	if iterated(r, holder) {
		r.ForOf(holder, func(item goja.Value) bool {
			items = append(items, shallow(item))
			return len(items) < itemsShown
		})
		described.Items = &items
		if len(items) < itemsShown {
			length := len(items)
			described.Length = &length
		}
		return &described
	}
	counted := holder.Get("length")
	if counted == nil || described.Type == "function" {
		return &described
	}
	length := int(counted.ToInteger())
	for i := 0; i < length && i < itemsShown; i++ {
		items = append(items, shallow(holder.Get(strconv.Itoa(i))))
	}
	described.Items, described.Length = &items, &length
	return &described
}

// iterated says whether items come from an iterator of the value's own kind; arrays and typed arrays are read by
// index, so that holes show.
func iterated(r *goja.Runtime, holder *goja.Object) bool {
	iterator := holder.GetSymbol(goja.SymIterator)
	if _, callable := goja.AssertFunction(iterator); !callable {
		return false
	}
	array, ok := r.Get("Array").(*goja.Object)
	return !ok || !isArray(array, holder) && holder.Get("byteLength") == nil
}

func isArray(array, holder *goja.Object) bool {
	test, ok := goja.AssertFunction(array.Get("isArray"))
	if !ok {
		return false
	}
	is, err := test(array, holder)
	return err == nil && is.ToBoolean()
}
