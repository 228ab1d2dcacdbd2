package scripting

import (
	"fmt"
	"testing"
)

func TestProgramsKeepTheMostRecentlyUsed(t *testing.T) {
	p := NewPrograms()
	first, err := p.compiled("0")
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < 2*programsKept; i++ {
		if _, err := p.compiled(fmt.Sprint(i)); err != nil {
			t.Fatal(err)
		}
		if again, _ := p.compiled("0"); again != first {
			t.Fatalf("compiled anew after %d others", i)
		}
	}
	if len(p.byText) != programsKept || p.recent.Len() != programsKept {
		t.Errorf("keeps %d and %d", len(p.byText), p.recent.Len())
	}
}
