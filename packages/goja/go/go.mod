// Every pin of goja has requirements of its own: build, vet and test with -modfile=pins/<pin>.mod.
module downlink-kit/engine

go 1.21
