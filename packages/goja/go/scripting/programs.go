package scripting

import (
	"container/list"
	"time"

	"github.com/dop251/goja"
)

// Programs keeps compiled scripts, the least recently used of them dropped first.
type Programs struct {
	byText map[string]*list.Element
	recent *list.List
	// The program of the call before: most calls run the same again, and hashing a long text takes its time.
	last *program
}

type program struct {
	text    string
	code    *goja.Program
	compile time.Duration
}

const programsKept = 32

// NewPrograms makes an empty store.
func NewPrograms() *Programs {
	return &Programs{byText: map[string]*list.Element{}, recent: list.New()}
}

// compiled gives a script's program, from the store if it is there. Scripts that fail are not kept.
func (p *Programs) compiled(text string) (*program, error) {
	if p.last != nil && p.last.text == text {
		return p.last, nil
	}
	if found, ok := p.byText[text]; ok {
		p.recent.MoveToFront(found)
		p.last = found.Value.(*program)
		return p.last, nil
	}
	start := time.Now()
	code, err := goja.Compile("", text, false)
	if err != nil {
		return nil, err
	}
	made := &program{text, code, time.Since(start)}
	p.last = made
	p.byText[text] = p.recent.PushFront(made)
	if p.recent.Len() > programsKept {
		oldest := p.recent.Remove(p.recent.Back()).(*program)
		delete(p.byText, oldest.text)
	}
	return made, nil
}
