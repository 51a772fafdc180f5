// Records what Go's runtime map does for the key types that the other recordings leave out. The format is that of the other
// recordings: a header line, one line an operation, an end line.
package main

import (
	"fmt"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
	"unsafe"
)

//go:linkname mapDrawsOn runtime.mapDrawsOn
var mapDrawsOn bool

//go:linkname mapDraws runtime.mapDraws
var mapDraws [64]uint32

//go:linkname mapDrawCount runtime.mapDrawCount
var mapDrawCount int

//go:linkname aeskeysched runtime.aeskeysched
var aeskeysched [128]byte

//go:linkname mapiterinit runtime.mapiterinit
func mapiterinit(t, h unsafe.Pointer, it *iterator)

//go:linkname mapiternext runtime.mapiternext
func mapiternext(it *iterator)

//go:linkname mapclear runtime.mapclear
func mapclear(t, h unsafe.Pointer)

// The layouts of runtime.hmap and runtime.hiter.
type header struct {
	count      int
	flags      uint8
	b          uint8
	noverflow  uint16
	hash0      uint32
	buckets    unsafe.Pointer
	oldbuckets unsafe.Pointer
	nevacuate  uintptr
	extra      unsafe.Pointer
}

type iterator struct {
	key, elem             unsafe.Pointer
	t, h, buckets, bptr   unsafe.Pointer
	overflow, oldoverflow unsafe.Pointer
	startBucket           uintptr
	offset                uint8
	wrapped               bool
	b, i                  uint8
	bucket, checkBucket   uintptr
}

// subject is one map and how its keys and elems are made and written.
type subject[M, K, V any] struct {
	name, goType, keyEnc string
	make                 func() M
	set                  func(m M, k K, v V)
	get                  func(m M, k K) (V, bool)
	delete               func(m M, k K)
	key                  func(i int) K
	text                 func(k K) string
	elem                 func(n int64) V
	number               func(v V) int64
	keys, ops            int
}

func draws() string {
	if mapDrawCount == 0 {
		return ""
	}
	s := make([]string, mapDrawCount)
	for i := range s {
		s[i] = fmt.Sprintf("%q", fmt.Sprintf("%08x", mapDraws[i]))
	}
	return `"r":[` + strings.Join(s, ",") + `]`
}

func (s *subject[M, K, V]) record(folder string) {
	f, err := os.Create(filepath.Join(folder, s.name+".jsonl"))
	if err != nil {
		panic(err)
	}
	defer f.Close()
	random := rand.New(rand.NewSource(int64(len(s.name)) * 7919))

	do := func(op func()) {
		mapDrawCount = 0
		mapDrawsOn = true
		op()
		mapDrawsOn = false
	}
	var m M
	do(func() { m = s.make() })
	var boxed interface{} = m
	words := (*[2]unsafe.Pointer)(unsafe.Pointer(&boxed))
	t, h := words[0], (*header)(words[1])
	state := func() string {
		growing := 0
		if h.oldbuckets != nil {
			growing = 1
		}
		return fmt.Sprintf("[%d,%d,%d,%d,%d,%d,0]", h.count, h.b, h.noverflow, h.flags, growing, h.nevacuate)
	}

	last, seed := state(), h.hash0
	fmt.Fprintf(f, `{"format":"gomap-trace/1","name":%q,"go":"1.19 linux/amd64","goType":%q,"keyEnc":%q,"hash":"aes","aeskeysched":"%x","make":"makemap_small","hint":0,%s,"hash0":"%08x","h":%s}`+"\n",
		s.name, s.goType, s.keyEnc, aeskeysched, draws(), seed, last)

	steps := 0
	line := func(format string, args ...interface{}) {
		text := fmt.Sprintf(`{"i":%d,`, steps) + fmt.Sprintf(format, args...)
		if now := state(); now != last {
			last = now
			text += `,"h":` + now
		}
		if h.hash0 != seed {
			seed = h.hash0
			text += fmt.Sprintf(`,"s":"%08x"`, seed)
		}
		if d := draws(); d != "" {
			text += "," + d
		}
		fmt.Fprintln(f, text+"}")
		steps++
	}

	iterators := map[int]*iterator{}
	entry := func(id int, it *iterator) string {
		if it.key == nil {
			delete(iterators, id)
			return `,"end":1`
		}
		return fmt.Sprintf(`,"k":%q,"v":%d`, s.text(*(*K)(it.key)), s.number(*(*V)(it.elem)))
	}
	var number int64
	for i := 0; i < s.ops; i++ {
		// Grow, then stay, then shrink: by thirds, twice.
		writes, deletes := 60, 12
		switch (i * 6 / s.ops) % 3 {
		case 1:
			writes, deletes = 36, 36
		case 2:
			writes, deletes = 8, 60
		}
		k := s.key(random.Intn(s.keys))
		switch at := random.Intn(100); {
		case at < writes:
			number++
			before := h.count
			do(func() { s.set(m, k, s.elem(number)) })
			line(`"op":"set","k":%q,"v":%d,"new":%d`, s.text(k), s.number(s.elem(number)), h.count-before)
		case at < writes+deletes:
			before := h.count
			do(func() { s.delete(m, k) })
			line(`"op":"del","k":%q,"found":%d`, s.text(k), before-h.count)
		case at < writes+deletes+12:
			var v V
			var ok bool
			do(func() { v, ok = s.get(m, k) })
			found, n := 0, int64(0)
			if ok {
				found, n = 1, s.number(v)
			}
			line(`"op":"get","k":%q,"ok":%d,"v":%d`, s.text(k), found, n)
		case at < writes+deletes+14 && len(iterators) < 3:
			id := 1
			for iterators[id] != nil {
				id++
			}
			it := &iterator{}
			iterators[id] = it
			do(func() { mapiterinit(t, unsafe.Pointer(h), it) })
			line(`"op":"iterinit","it":%d%s`, id, entry(id, it))
		case len(iterators) != 0 && random.Intn(400) != 0:
			for id := 1; id <= 3; id++ {
				if it := iterators[id]; it != nil {
					do(func() { mapiternext(it) })
					line(`"op":"iternext","it":%d%s`, id, entry(id, it))
				}
			}
		case random.Intn(10) == 0 && len(iterators) == 0:
			do(func() { mapclear(t, unsafe.Pointer(h)) })
			line(`"op":"clear"`)
		default:
			mapDrawCount = 0
			dump := fmt.Sprintf(`"op":"dump","b":%s`, s.dump(h.buckets, 1<<h.b))
			if h.oldbuckets != nil {
				old := 1 << h.b
				if h.flags&8 == 0 {
					old /= 2
				}
				dump += `,"o":` + s.dump(h.oldbuckets, old)
			}
			line("%s", dump)
		}
	}
	fmt.Fprintf(f, `{"op":"end","ops":%d}`+"\n", steps)
}

func (s *subject[M, K, V]) dump(buckets unsafe.Pointer, n int) string {
	if buckets == nil {
		return "null"
	}
	var k K
	var v V
	keySize, elemSize := unsafe.Sizeof(k), unsafe.Sizeof(v)
	indirect := keySize > 128
	if indirect {
		keySize = 8
	}
	if elemSize > 128 {
		elemSize = 8
	}
	size := (8+8*keySize+8*elemSize+7)&^7 + 8
	var list []string
	for i := 0; i < n; i++ {
		text, used := fmt.Sprint(i), false
		for b := unsafe.Add(buckets, uintptr(i)*size); b != nil; b = *(*unsafe.Pointer)(unsafe.Add(b, size-8)) {
			top := (*[8]uint8)(b)
			if top[0] >= 2 && top[0] <= 4 {
				text, used = text+fmt.Sprintf(`,["%x"]`, *top), true
				break
			}
			slots := make([]string, 8)
			for j := range slots {
				slots[j] = "0"
				if top[j] >= 5 {
					at := unsafe.Add(b, 8+uintptr(j)*keySize)
					if indirect {
						at = *(*unsafe.Pointer)(at)
					}
					slots[j] = fmt.Sprintf("%q", s.text(*(*K)(at)))
				}
				used = used || top[j] != 0
			}
			used = used || *(*unsafe.Pointer)(unsafe.Add(b, size-8)) != nil
			text += fmt.Sprintf(`,["%x",[%s]]`, *top, strings.Join(slots, ","))
		}
		if used {
			list = append(list, "["+text+"]")
		}
	}
	return "[" + strings.Join(list, ",") + "]"
}

// A Go string with the memory of a C# string.
func utf16le(text string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = append(b, byte(unit), byte(unit>>8))
	}
	return string(b)
}

func text(utf16le string) string {
	units := make([]uint16, len(utf16le)/2)
	for i := range units {
		units[i] = uint16(utf16le[2*i]) | uint16(utf16le[2*i+1])<<8
	}
	return string(utf16.Decode(units))
}

type named struct {
	A int32
	S string
}

type large [200]byte

func fill(n int64) (l large) {
	for j := range l {
		if j < 8 {
			l[j] = byte(n >> (8 * j))
		} else {
			l[j] = byte(n*7 + 13*int64(j))
		}
	}
	return l
}

func word(l large) int64 { return *(*int64)(unsafe.Pointer(&l)) }

func same(n int64) int64 { return n }

func float(i int) float64 {
	switch i {
	case 0:
		return 0
	case 1:
		return math.Copysign(0, -1)
	}
	return float64(i) / 4
}

func dynamic(i int) interface{} {
	switch i % 7 {
	case 0:
		return i
	case 1:
		return int32(i - 1)
	case 2:
		return uint32(i - 2)
	case 3:
		return utf16le(fmt.Sprint("key", strings.Repeat("-", i%40), i))
	case 4:
		return i%2 == 0
	case 5:
		if i < 10 {
			return math.NaN()
		}
		return float(i - 5)
	}
	return float(i % 2)
}

func dynamicText(k interface{}) string {
	switch v := k.(type) {
	case string:
		return "string:" + text(v)
	case float64:
		return fmt.Sprintf("float64:%016x", math.Float64bits(v))
	}
	return fmt.Sprintf("%T:%v", k, k)
}

func main() {
	for i := range aeskeysched {
		aeskeysched[i] = byte(37*i + 11)
	}
	folder := os.Args[1]
	(&subject[map[interface{}]int64, interface{}, int64]{"mix-iface", "map[interface {}]int64", "iface",
		func() map[interface{}]int64 { return make(map[interface{}]int64) },
		func(m map[interface{}]int64, k interface{}, v int64) { m[k] = v },
		func(m map[interface{}]int64, k interface{}) (int64, bool) { v, ok := m[k]; return v, ok },
		func(m map[interface{}]int64, k interface{}) { delete(m, k) },
		dynamic, dynamicText, same, same, 260, 3000}).record(folder)
	(&subject[map[named]int64, named, int64]{"mix-struct16", "map[struct { A int32; S string }]int64", "struct16",
		func() map[named]int64 { return make(map[named]int64) },
		func(m map[named]int64, k named, v int64) { m[k] = v },
		func(m map[named]int64, k named) (int64, bool) { v, ok := m[k]; return v, ok },
		func(m map[named]int64, k named) { delete(m, k) },
		func(i int) named {
			return named{int32(i%5) - 2, utf16le(fmt.Sprint("n", i, strings.Repeat("é", i%70)))}
		},
		func(k named) string { return fmt.Sprintf("%d|%s", k.A, text(k.S)) }, same, same, 200, 2500}).record(folder)
	(&subject[map[float32]int64, float32, int64]{"mix-f32", "map[float32]int64", "f32bits",
		func() map[float32]int64 { return make(map[float32]int64) },
		func(m map[float32]int64, k float32, v int64) { m[k] = v },
		func(m map[float32]int64, k float32) (int64, bool) { v, ok := m[k]; return v, ok },
		func(m map[float32]int64, k float32) { delete(m, k) },
		func(i int) float32 {
			if i == 2 || i == 3 {
				return math.Float32frombits(0x7fc00000 + uint32(rand.Intn(1<<20)))
			}
			return float32(float(i))
		},
		func(k float32) string { return fmt.Sprintf("%08x", math.Float32bits(k)) }, same, same, 120, 2500}).record(folder)
	(&subject[map[[3]int32]int64, [3]int32, int64]{"mix-b12", "map[[3]int32]int64", "hex",
		func() map[[3]int32]int64 { return make(map[[3]int32]int64) },
		func(m map[[3]int32]int64, k [3]int32, v int64) { m[k] = v },
		func(m map[[3]int32]int64, k [3]int32) (int64, bool) { v, ok := m[k]; return v, ok },
		func(m map[[3]int32]int64, k [3]int32) { delete(m, k) },
		func(i int) [3]int32 { return [3]int32{int32(i), int32(i * i), -int32(i % 3)} },
		func(k [3]int32) string { return fmt.Sprintf("%x", *(*[12]byte)(unsafe.Pointer(&k))) }, same, same, 150, 2000}).record(folder)
	(&subject[map[string]int64, string, int64]{"mix-hex", "map[string]int64", "hex",
		func() map[string]int64 { return make(map[string]int64) },
		func(m map[string]int64, k string, v int64) { m[k] = v },
		func(m map[string]int64, k string) (int64, bool) { v, ok := m[k]; return v, ok },
		func(m map[string]int64, k string) { delete(m, k) },
		func(i int) string {
			b := make([]byte, 2*(i*7%90))
			rand.New(rand.NewSource(int64(i))).Read(b)
			return string(b)
		},
		func(k string) string { return fmt.Sprintf("%x", k) }, same, same, 60, 1200}).record(folder)
	(&subject[map[uint8]int64, uint8, int64]{"mix-u8", "map[uint8]int64", "dec",
		func() map[uint8]int64 { return make(map[uint8]int64) },
		func(m map[uint8]int64, k uint8, v int64) { m[k] = v },
		func(m map[uint8]int64, k uint8) (int64, bool) { v, ok := m[k]; return v, ok },
		func(m map[uint8]int64, k uint8) { delete(m, k) },
		func(i int) uint8 { return uint8(i) }, func(k uint8) string { return fmt.Sprint(k) }, same, same, 256, 2000}).record(folder)
	(&subject[map[int16]string, int16, string]{"mix-i16", "map[int16]string", "dec",
		func() map[int16]string { return make(map[int16]string) },
		func(m map[int16]string, k int16, v string) { m[k] = v },
		func(m map[int16]string, k int16) (string, bool) { v, ok := m[k]; return v, ok },
		func(m map[int16]string, k int16) { delete(m, k) },
		func(i int) int16 { return int16(i*131 - 9000) }, func(k int16) string { return fmt.Sprint(k) },
		func(n int64) string { return fmt.Sprint(n) },
		func(v string) (n int64) { fmt.Sscan(v, &n); return n }, 150, 2000}).record(folder)
	(&subject[map[int64]struct{}, int64, struct{}]{"mix-i64set", "map[int64]struct {}", "dec",
		func() map[int64]struct{} { return make(map[int64]struct{}) },
		func(m map[int64]struct{}, k int64, v struct{}) { m[k] = v },
		func(m map[int64]struct{}, k int64) (struct{}, bool) { v, ok := m[k]; return v, ok },
		func(m map[int64]struct{}, k int64) { delete(m, k) },
		func(i int) int64 { return int64(i) << (i % 50) }, func(k int64) string { return fmt.Sprint(k) },
		func(n int64) struct{} { return struct{}{} }, func(v struct{}) int64 { return 0 }, 180, 2000}).record(folder)
	(&subject[map[int64]large, int64, large]{"mix-i64k200", "map[int64][200]byte", "dec",
		func() map[int64]large { return make(map[int64]large) },
		func(m map[int64]large, k int64, v large) { m[k] = v },
		func(m map[int64]large, k int64) (large, bool) { v, ok := m[k]; return v, ok },
		func(m map[int64]large, k int64) { delete(m, k) },
		func(i int) int64 { return int64(i) * 3 }, func(k int64) string { return fmt.Sprint(k) }, fill, word, 150, 2000}).record(folder)
}
