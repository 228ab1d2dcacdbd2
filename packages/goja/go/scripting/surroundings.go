package scripting

import (
	"math/rand"
	"time"
	_ "time/tzdata" // the host has no zone files

	"github.com/dop251/goja"
)

// Surroundings are what a script sees of the outside.
type Surroundings struct {
	// Clock stands still where it is set.
	Clock *time.Time
	Zone  *time.Location
	// Seed of Math.random, where it is set.
	Seed *int64
}

// Now is the clock of a call.
func (s Surroundings) Now() time.Time {
	if s.Clock != nil {
		return *s.Clock
	}
	return time.Now()
}

func (s Surroundings) runtime() *goja.Runtime {
	// goja takes local time from here and nowhere else.
	time.Local = s.Zone
	r := goja.New()
	r.SetFieldNameMapper(goja.TagFieldNameMapper("json", true))
	if s.Clock != nil {
		r.SetTimeSource(s.Now)
	}
	if s.Seed != nil {
		r.SetRandSource(rand.New(rand.NewSource(*s.Seed)).Float64)
	}
	return r
}
