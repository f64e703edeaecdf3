;; Multiplies rows of 16-bit numbers with rows of weights, four weights rows and two rows at a time.
;; out[r][c] = sum over k of x[r][k] * w[c][k]; rows even, columns a multiple of four, width a multiple of sixteen. The weights of four
;; columns lie together: eight numbers of the first, of the second, of the third, of the fourth, then the next eight of each.
(module
  (memory (export "memory") 416)
  (func (export "multiply")
    (param $x i32) (param $stride i32) (param $rows i32)
    (param $w i32) (param $columns i32) (param $width i32) (param $out i32)
    (local $c i32)
    (loop $columnBlock
      (call $fourColumns (local.get $x) (local.get $stride) (local.get $rows) (local.get $w) (local.get $columns) (local.get $width)
        (i32.add (local.get $out) (i32.shl (local.get $c) (i32.const 2))))
      (local.set $w (i32.add (local.get $w) (i32.shl (local.get $width) (i32.const 3))))
      (local.set $c (i32.add (local.get $c) (i32.const 4)))
      (br_if $columnBlock (i32.lt_u (local.get $c) (local.get $columns)))))

  ;; The same with weights of 8 bits, which take half the room: four columns at a time are made 16 bits wide in `wide`, and stay near while all rows meet them.
  (func (export "multiplyBytes")
    (param $x i32) (param $stride i32) (param $rows i32)
    (param $w i32) (param $columns i32) (param $width i32) (param $wide i32) (param $out i32)
    (local $c i32) (local $i i32)
    (loop $columnBlock
      (local.set $i (i32.const 0))
      (loop $widen
        (v128.store (i32.add (local.get $wide) (i32.shl (local.get $i) (i32.const 1))) (v128.load8x8_s (i32.add (local.get $w) (local.get $i))))
        (local.set $i (i32.add (local.get $i) (i32.const 8)))
        (br_if $widen (i32.lt_u (local.get $i) (i32.shl (local.get $width) (i32.const 2)))))
      (call $fourColumns (local.get $x) (local.get $stride) (local.get $rows) (local.get $wide) (local.get $columns) (local.get $width)
        (i32.add (local.get $out) (i32.shl (local.get $c) (i32.const 2))))
      (local.set $w (i32.add (local.get $w) (local.get $i)))
      (local.set $c (i32.add (local.get $c) (i32.const 4)))
      (br_if $columnBlock (i32.lt_u (local.get $c) (local.get $columns)))))

  (func $fourColumns
    (param $x i32) (param $stride i32) (param $rows i32)
    (param $w i32) (param $columns i32) (param $width i32) (param $out i32)
    (local $r i32) (local $k i32)
    (local $p i32) (local $q i32) (local $end i32) (local $bytes i32)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local $u v128) (local $v v128) (local $t v128)
    (local.set $bytes (i32.shl (local.get $width) (i32.const 1)))
    (loop $rowBlock
      (local.set $p (i32.add (local.get $x) (i32.mul (local.get $r) (local.get $stride))))
      (local.set $q (i32.add (local.get $p) (local.get $stride)))
      (local.set $end (i32.add (local.get $p) (local.get $bytes)))
      (local.set $k (local.get $w))
      (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $a1 (v128.const i32x4 0 0 0 0))
      (local.set $a2 (v128.const i32x4 0 0 0 0)) (local.set $a3 (v128.const i32x4 0 0 0 0))
      (local.set $b0 (v128.const i32x4 0 0 0 0)) (local.set $b1 (v128.const i32x4 0 0 0 0))
      (local.set $b2 (v128.const i32x4 0 0 0 0)) (local.set $b3 (v128.const i32x4 0 0 0 0))
      (loop $sum
        (local.set $u (v128.load offset=0 (local.get $p)))
        (local.set $v (v128.load offset=0 (local.get $q)))
        (local.set $t (v128.load offset=0 (local.get $k)))
        (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $t (v128.load offset=16 (local.get $k)))
        (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $t (v128.load offset=32 (local.get $k)))
        (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $t (v128.load offset=48 (local.get $k)))
        (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $u (v128.load offset=16 (local.get $p)))
        (local.set $v (v128.load offset=16 (local.get $q)))
        (local.set $t (v128.load offset=64 (local.get $k)))
        (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $t (v128.load offset=80 (local.get $k)))
        (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $t (v128.load offset=96 (local.get $k)))
        (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $t (v128.load offset=112 (local.get $k)))
        (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $u) (local.get $t))))
        (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $v) (local.get $t))))
        (local.set $p (i32.add (local.get $p) (i32.const 32)))
        (local.set $q (i32.add (local.get $q) (i32.const 32)))
        (local.set $k (i32.add (local.get $k) (i32.const 128)))
        (br_if $sum (i32.lt_u (local.get $p) (local.get $end))))
      (v128.store (local.get $out) (call $across (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3)))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
      (v128.store (local.get $out) (call $across (local.get $b0) (local.get $b1) (local.get $b2) (local.get $b3)))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
      (local.set $r (i32.add (local.get $r) (i32.const 2)))
      (br_if $rowBlock (i32.lt_u (local.get $r) (local.get $rows)))))

  ;; The same for one row.
  (func (export "multiplyOne")
    (param $x i32) (param $w i32) (param $columns i32) (param $width i32) (param $out i32)
    (local $p i32) (local $end i32) (local $last i32)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128) (local $u v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $width) (i32.const 1))))
    (local.set $last (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
    (loop $columnBlock
      (local.set $p (local.get $x))
      (local.set $a0 (v128.const i32x4 0 0 0 0)) (local.set $a1 (v128.const i32x4 0 0 0 0))
      (local.set $a2 (v128.const i32x4 0 0 0 0)) (local.set $a3 (v128.const i32x4 0 0 0 0))
      (loop $sum
        (local.set $u (v128.load offset=0 (local.get $p)))
        (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=0 (local.get $w)))))
        (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=16 (local.get $w)))))
        (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=32 (local.get $w)))))
        (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=48 (local.get $w)))))
        (local.set $u (v128.load offset=16 (local.get $p)))
        (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=64 (local.get $w)))))
        (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=80 (local.get $w)))))
        (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=96 (local.get $w)))))
        (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $u) (v128.load offset=112 (local.get $w)))))
        (local.set $p (i32.add (local.get $p) (i32.const 32)))
        (local.set $w (i32.add (local.get $w) (i32.const 128)))
        (br_if $sum (i32.lt_u (local.get $p) (local.get $end))))
      (v128.store (local.get $out) (call $across (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $columnBlock (i32.lt_u (local.get $out) (local.get $last)))))

  ;; The sums of the first layer: what a word's form gives to the word behind it, to itself and to the word before it does not depend on
  ;; the sentence, so that three times 288 sums stand ready for each form. `shares` holds their places, for each row and for one more on both sides,
  ;; `vectors` those of the rows' own vectors, which go to `exact`.
  (func (export "openRows") (param $vectors i32) (param $shares i32) (param $rows i32) (param $exact i32) (param $sums i32)
    (local $i i32) (local $before i32) (local $own i32) (local $after i32)
    (loop $row
      (local.set $own (i32.load (local.get $vectors)))
      (local.set $i (i32.const 0))
      (loop $copy
        (v128.store (i32.add (local.get $exact) (local.get $i)) (v128.load (i32.add (local.get $own) (local.get $i))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $copy (i32.lt_u (local.get $i) (i32.const 384))))
      (local.set $before (i32.load (local.get $shares)))
      (local.set $own (i32.add (i32.load offset=4 (local.get $shares)) (i32.const 1152)))
      (local.set $after (i32.add (i32.load offset=8 (local.get $shares)) (i32.const 2304)))
      (local.set $i (i32.const 0))
      (loop $add
        (v128.store (i32.add (local.get $sums) (local.get $i))
          (i32x4.add
            (v128.load (i32.add (local.get $before) (local.get $i)))
            (i32x4.add (v128.load (i32.add (local.get $own) (local.get $i))) (v128.load (i32.add (local.get $after) (local.get $i))))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $add (i32.lt_u (local.get $i) (i32.const 1152))))
      (local.set $vectors (i32.add (local.get $vectors) (i32.const 4)))
      (local.set $shares (i32.add (local.get $shares) (i32.const 4)))
      (local.set $exact (i32.add (local.get $exact) (i32.const 384)))
      (local.set $sums (i32.add (local.get $sums) (i32.const 1152)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  ;; The sums of the lanes of four vectors.
  (func $across (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local.set $a (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $c (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))

  ;; Takes the largest of the three sums for each of 96 numbers, normalises them, and adds them to what stands in `exact`; `rounded` gets the
  ;; result as 16-bit numbers with 512 steps to one. Sums and bias: 96 first pieces, 96 second, 96 third.
  (func (export "settle")
    (param $sums i32) (param $rows i32) (param $bias i32) (param $gain i32) (param $shift i32) (param $epsilon f32)
    (param $exact i32) (param $rounded i32) (param $scratch i32)
    (local $i i32) (local $a v128) (local $sum v128) (local $mean v128) (local $factor v128) (local $value v128)
    (loop $row
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $i (i32.const 0))
      (loop $largest
        (local.set $a (call $biased (i32.add (local.get $sums) (local.get $i)) (i32.add (local.get $bias) (local.get $i))))
        (local.set $a (f32x4.pmax (local.get $a)
          (call $biased (i32.add (local.get $sums) (i32.add (local.get $i) (i32.const 384))) (i32.add (local.get $bias) (i32.add (local.get $i) (i32.const 384))))))
        (local.set $a (f32x4.pmax (local.get $a)
          (call $biased (i32.add (local.get $sums) (i32.add (local.get $i) (i32.const 768))) (i32.add (local.get $bias) (i32.add (local.get $i) (i32.const 768))))))
        (v128.store (i32.add (local.get $scratch) (local.get $i)) (local.get $a))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $a)))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $largest (i32.lt_u (local.get $i) (i32.const 384))))
      (local.set $mean (f32x4.splat (f32.div (call $total (local.get $sum)) (f32.const 96))))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $i (i32.const 0))
      (loop $variance
        (local.set $a (f32x4.sub (v128.load (i32.add (local.get $scratch) (local.get $i))) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $a) (local.get $a))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $variance (i32.lt_u (local.get $i) (i32.const 384))))
      (local.set $factor (f32x4.splat (f32.div (f32.const 1)
        (f32.sqrt (f32.add (f32.div (call $total (local.get $sum)) (f32.const 96)) (local.get $epsilon))))))
      (local.set $i (i32.const 0))
      (loop $scale
        (local.set $a (f32x4.mul
          (f32x4.sub (v128.load (i32.add (local.get $scratch) (local.get $i))) (local.get $mean))
          (local.get $factor)))
        (local.set $value (f32x4.add
          (f32x4.add (f32x4.mul (local.get $a) (v128.load (i32.add (local.get $gain) (local.get $i)))) (v128.load (i32.add (local.get $shift) (local.get $i))))
          (v128.load (i32.add (local.get $exact) (local.get $i)))))
        (v128.store (i32.add (local.get $exact) (local.get $i)) (local.get $value))
        (local.set $a (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $value) (v128.const f32x4 512 512 512 512)))))
        (v128.store64_lane 0 (i32.add (local.get $rounded) (i32.shr_u (local.get $i) (i32.const 1))) (i16x8.narrow_i32x4_s (local.get $a) (local.get $a)))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $scale (i32.lt_u (local.get $i) (i32.const 384))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 1152)))
      (local.set $exact (i32.add (local.get $exact) (i32.const 384)))
      (local.set $rounded (i32.add (local.get $rounded) (i32.const 192)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))
  (func $biased (param $sums i32) (param $bias i32) (result v128)
    (f32x4.add (f32x4.convert_i32x4_s (v128.load (local.get $sums))) (v128.load (local.get $bias))))
  (func $total (param $a v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $a)) (f32x4.extract_lane 1 (local.get $a)))
      (f32.add (f32x4.extract_lane 2 (local.get $a)) (f32x4.extract_lane 3 (local.get $a)))))

  ;; Adds up what the eight words of a parser's state share, takes the larger of two pieces for each of 64 numbers, and rounds them to 16 bits.
  ;; `addresses` holds the eight places of the shares: 64 first pieces, 64 second.
  (func (export "gather") (param $addresses i32) (param $bias i32) (param $factor f32) (param $out i32)
    (local $i i32) (local $k i32) (local $p i32) (local $a v128) (local $b v128)
    (loop $numbers
      (local.set $a (v128.load (i32.add (local.get $bias) (local.get $i))))
      (local.set $b (v128.load (i32.add (local.get $bias) (i32.add (local.get $i) (i32.const 256)))))
      (local.set $k (i32.const 0))
      (loop $words
        (local.set $p (i32.add (i32.load (i32.add (local.get $addresses) (local.get $k))) (local.get $i)))
        (local.set $a (i32x4.add (local.get $a) (v128.load (local.get $p))))
        (local.set $b (i32x4.add (local.get $b) (v128.load (i32.add (local.get $p) (i32.const 256)))))
        (local.set $k (i32.add (local.get $k) (i32.const 4)))
        (br_if $words (i32.lt_u (local.get $k) (i32.const 32))))
      (local.set $a (i32x4.max_s (local.get $a) (local.get $b)))
      (local.set $a (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (f32x4.convert_i32x4_s (local.get $a)) (f32x4.splat (local.get $factor))))))
      (v128.store64_lane 0 (i32.add (local.get $out) (i32.shr_u (local.get $i) (i32.const 1))) (i16x8.narrow_i32x4_s (local.get $a) (local.get $a)))
      (local.set $i (i32.add (local.get $i) (i32.const 16)))
      (br_if $numbers (i32.lt_u (local.get $i) (i32.const 256)))))

  ;; Sums in units of `unit`, and a bias, as 16-bit numbers with 512 steps to one. `count` even.
  (func (export "round") (param $sums i32) (param $count i32) (param $bias i32) (param $width i32) (param $unit f64) (param $out i32)
    (local $i i32) (local $a v128)
    (loop $row
      (local.set $i (i32.const 0))
      (loop $pair
        (local.set $a (i32x4.trunc_sat_f64x2_s_zero (f64x2.floor (f64x2.add (v128.const f64x2 0.5 0.5) (f64x2.mul (v128.const f64x2 512 512)
          (f64x2.add
            (f64x2.mul (f64x2.convert_low_i32x4_s (v128.load64_zero (local.get $sums))) (f64x2.splat (local.get $unit)))
            (f64x2.promote_low_f32x4 (v128.load64_zero (i32.add (local.get $bias) (local.get $i))))))))))
        (i32.store16 (local.get $out) (i32x4.extract_lane 0 (local.get $a)))
        (i32.store16 offset=2 (local.get $out) (i32x4.extract_lane 1 (local.get $a)))
        (local.set $sums (i32.add (local.get $sums) (i32.const 8)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $i (i32.add (local.get $i) (i32.const 8)))
        (br_if $pair (i32.lt_u (local.get $i) (i32.shl (local.get $width) (i32.const 2)))))
      (local.set $count (i32.sub (local.get $count) (local.get $width)))
      (br_if $row (i32.gt_s (local.get $count) (i32.const 0)))))

  ;; The first of the largest sums with its bias; `out` gets the largest and the second largest. `count` even.
  (func (export "largest") (param $sums i32) (param $bias i32) (param $count i32) (param $out i32) (result i32)
    (local $i i32) (local $end i32) (local $value v128) (local $high v128) (local $second v128) (local $first f64) (local $other f64)
    (local.set $high (v128.const f64x2 -inf -inf))
    (local.set $second (v128.const f64x2 -inf -inf))
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (loop $pair
      (local.set $value (call $withBias (i32.add (local.get $sums) (local.get $i)) (i32.add (local.get $bias) (local.get $i))))
      (local.set $second (f64x2.pmax (local.get $second) (f64x2.pmin (local.get $high) (local.get $value))))
      (local.set $high (f64x2.pmax (local.get $high) (local.get $value)))
      (local.set $i (i32.add (local.get $i) (i32.const 8)))
      (br_if $pair (i32.lt_u (local.get $i) (local.get $end))))
    (local.set $first (f64x2.extract_lane 0 (local.get $high)))
    (local.set $other (f64x2.extract_lane 1 (local.get $high)))
    (f64.store offset=8 (local.get $out)
      (f64.max
        (f64.min (local.get $first) (local.get $other))
        (f64.max (f64x2.extract_lane 0 (local.get $second)) (f64x2.extract_lane 1 (local.get $second)))))
    (local.set $first (f64.max (local.get $first) (local.get $other)))
    (f64.store (local.get $out) (local.get $first))
    (local.set $high (f64x2.splat (local.get $first)))
    (local.set $i (i32.const -8))
    (loop $find
      (local.set $i (i32.add (local.get $i) (i32.const 8)))
      (local.set $value (f64x2.eq (local.get $high)
        (call $withBias (i32.add (local.get $sums) (local.get $i)) (i32.add (local.get $bias) (local.get $i)))))
      (br_if $find (i32.eqz (v128.any_true (local.get $value)))))
    (i32.add (i32.shr_u (local.get $i) (i32.const 2)) (i32.eqz (i32.and (i64x2.bitmask (local.get $value)) (i32.const 1)))))
  (func $withBias (param $sums i32) (param $bias i32) (result v128)
    (f64x2.add
      (f64x2.convert_low_i32x4_s (v128.load64_zero (local.get $sums)))
      (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $bias)))))

  ;; MurmurHash64A with seed 1 of the bytes at `p`: the number by which the model knows a string.
  (func (export "hash") (param $p i32) (param $length i32) (result i64)
    (local $h i64) (local $k i64) (local $end i32) (local $i i32)
    (local.set $h (i64.xor (i64.const 1) (i64.mul (i64.extend_i32_u (local.get $length)) (i64.const 0xc6a4a7935bd1e995))))
    (local.set $end (i32.add (local.get $p) (i32.and (local.get $length) (i32.const -8))))
    (block $whole
      (loop $eight
        (br_if $whole (i32.ge_u (local.get $p) (local.get $end)))
        (local.set $k (i64.mul (i64.load (local.get $p)) (i64.const 0xc6a4a7935bd1e995)))
        (local.set $k (i64.mul (i64.xor (local.get $k) (i64.shr_u (local.get $k) (i64.const 47))) (i64.const 0xc6a4a7935bd1e995)))
        (local.set $h (i64.mul (i64.xor (local.get $h) (local.get $k)) (i64.const 0xc6a4a7935bd1e995)))
        (local.set $p (i32.add (local.get $p) (i32.const 8)))
        (br $eight)))
    (local.set $i (i32.and (local.get $length) (i32.const 7)))
    (if (local.get $i) (then
      (local.set $k (i64.const 0))
      (loop $byte
        (local.set $i (i32.sub (local.get $i) (i32.const 1)))
        (local.set $k (i64.or (i64.shl (local.get $k) (i64.const 8)) (i64.load8_u (i32.add (local.get $p) (local.get $i)))))
        (br_if $byte (local.get $i)))
      (local.set $h (i64.mul (i64.xor (local.get $h) (local.get $k)) (i64.const 0xc6a4a7935bd1e995)))))
    (local.set $h (i64.mul (i64.xor (local.get $h) (i64.shr_u (local.get $h) (i64.const 47))) (i64.const 0xc6a4a7935bd1e995)))
    (i64.xor (local.get $h) (i64.shr_u (local.get $h) (i64.const 47))))

  ;; Four 32-bit numbers from a 64-bit one (MurmurHash3 as Thinc has it): the rows of a table which together stand for it.
  (func (export "rows") (param $key i64) (param $seed i32) (param $out i32)
    (local $s i64) (local $a i64) (local $b i64)
    (local.set $s (i64.xor (i64.extend_i32_u (local.get $seed)) (i64.const 8)))
    (local.set $a (i64.mul (i64.rotl (i64.mul (local.get $key) (i64.const 0x87c37b91114253d5)) (i64.const 31)) (i64.const 0x4cf5ad432745937f)))
    (local.set $a (i64.add (i64.xor (local.get $a) (local.get $s)) (local.get $s)))
    (local.set $b (i64.add (local.get $s) (local.get $a)))
    (local.set $a (call $mixed (local.get $a)))
    (local.set $b (call $mixed (local.get $b)))
    (local.set $a (i64.add (local.get $a) (local.get $b)))
    (i64.store (local.get $out) (local.get $a))
    (i64.store offset=8 (local.get $out) (i64.add (local.get $b) (local.get $a))))
  (func $mixed (param $h i64) (result i64)
    (local.set $h (i64.mul (i64.xor (local.get $h) (i64.shr_u (local.get $h) (i64.const 33))) (i64.const 0xff51afd7ed558ccd)))
    (local.set $h (i64.mul (i64.xor (local.get $h) (i64.shr_u (local.get $h) (i64.const 33))) (i64.const 0xc4ceb9fe1a85ec53)))
    (i64.xor (local.get $h) (i64.shr_u (local.get $h) (i64.const 33))))

  ;; For the card reader, a transformer on rows of 384 numbers.

  ;; Sums, each column with a scale and a bias of its own, as 32-bit real numbers. `columns` a multiple of four.
  (func (export "scaled") (param $sums i32) (param $rows i32) (param $columns i32) (param $scales i32) (param $bias i32) (param $out i32)
    (local $i i32)
    (local.set $columns (i32.shl (local.get $columns) (i32.const 2)))
    (loop $row
      (local.set $i (i32.const 0))
      (loop $column
        (v128.store (i32.add (local.get $out) (local.get $i))
          (call $scale (i32.add (local.get $sums) (local.get $i)) (i32.add (local.get $scales) (local.get $i)) (i32.add (local.get $bias) (local.get $i))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $column (i32.lt_u (local.get $i) (local.get $columns))))
      (local.set $sums (i32.add (local.get $sums) (local.get $columns)))
      (local.set $out (i32.add (local.get $out) (local.get $columns)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  ;; The same, bent by the approximation of the Gaussian error linear unit with tanh, and rounded to 16 bits: x (1 + tanh y) / 2 is x / (1 + exp -2y).
  (func (export "bent") (param $sums i32) (param $rows i32) (param $columns i32) (param $scales i32) (param $bias i32) (param $out i32)
    (local $i i32) (local $x v128)
    (local.set $columns (i32.shl (local.get $columns) (i32.const 2)))
    (loop $row
      (local.set $i (i32.const 0))
      (loop $column
        (local.set $x
          (call $scale (i32.add (local.get $sums) (local.get $i)) (i32.add (local.get $scales) (local.get $i)) (i32.add (local.get $bias) (local.get $i))))
        (local.set $x (f32x4.div (local.get $x)
          (f32x4.add (v128.const f32x4 1 1 1 1)
            (call $exp (f32x4.mul (local.get $x)
              (f32x4.sub (v128.const f32x4 -1.5957691 -1.5957691 -1.5957691 -1.5957691)
                (f32x4.mul (v128.const f32x4 0.07135481 0.07135481 0.07135481 0.07135481) (f32x4.mul (local.get $x) (local.get $x)))))))))
        (call $storeRounded (i32.add (local.get $out) (i32.shr_u (local.get $i) (i32.const 1))) (local.get $x))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $column (i32.lt_u (local.get $i) (local.get $columns))))
      (local.set $sums (i32.add (local.get $sums) (local.get $columns)))
      (local.set $out (i32.add (local.get $out) (i32.shr_u (local.get $columns) (i32.const 1))))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  ;; Adds `add` to the rows, brings each row to mean 0 and variance 1, then gives each number its gain and shift; `rounded` gets them as 16-bit numbers.
  (func (export "normalise") (param $values i32) (param $add i32) (param $rows i32) (param $gain i32) (param $shift i32) (param $epsilon f32) (param $rounded i32)
    (local $i i32) (local $a v128) (local $sum v128) (local $mean v128) (local $factor v128)
    (loop $row
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $i (i32.const 0))
      (loop $both
        (local.set $a (f32x4.add (v128.load (i32.add (local.get $values) (local.get $i))) (v128.load (i32.add (local.get $add) (local.get $i)))))
        (v128.store (i32.add (local.get $values) (local.get $i)) (local.get $a))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $a)))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $both (i32.lt_u (local.get $i) (i32.const 1536))))
      (local.set $mean (f32x4.splat (f32.div (call $total (local.get $sum)) (f32.const 384))))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $i (i32.const 0))
      (loop $variance
        (local.set $a (f32x4.sub (v128.load (i32.add (local.get $values) (local.get $i))) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $a) (local.get $a))))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $variance (i32.lt_u (local.get $i) (i32.const 1536))))
      (local.set $factor (f32x4.splat (f32.div (f32.const 1)
        (f32.sqrt (f32.add (f32.div (call $total (local.get $sum)) (f32.const 384)) (local.get $epsilon))))))
      (local.set $i (i32.const 0))
      (loop $learnt
        (local.set $a (f32x4.add
          (f32x4.mul
            (f32x4.mul (f32x4.sub (v128.load (i32.add (local.get $values) (local.get $i))) (local.get $mean)) (local.get $factor))
            (v128.load (i32.add (local.get $gain) (local.get $i))))
          (v128.load (i32.add (local.get $shift) (local.get $i)))))
        (v128.store (i32.add (local.get $values) (local.get $i)) (local.get $a))
        (call $storeRounded (i32.add (local.get $rounded) (i32.shr_u (local.get $i) (i32.const 1))) (local.get $a))
        (local.set $i (i32.add (local.get $i) (i32.const 16)))
        (br_if $learnt (i32.lt_u (local.get $i) (i32.const 1536))))
      (local.set $values (i32.add (local.get $values) (i32.const 1536)))
      (local.set $add (i32.add (local.get $add) (i32.const 1536)))
      (local.set $rounded (i32.add (local.get $rounded) (i32.const 768)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  ;; What each piece takes from the others, by how well what it looks for meets what they have, in twelve heads of 32 numbers: rows of three times 384
  ;; (looked for, had, given) to rows of 384 rounded to 16 bits. `shares` has room for a number a piece, and three more.
  (func (export "attend") (param $seen i32) (param $pieces i32) (param $shares i32) (param $out i32)
    (local $head i32) (local $piece i32) (local $own i32) (local $other i32) (local $end i32) (local $share i32) (local $last i32)
    (local $a v128) (local $sum v128) (local $most f32) (local $met f32) (local $to i32)
    (local $q0 v128) (local $q1 v128) (local $q2 v128) (local $q3 v128) (local $q4 v128) (local $q5 v128) (local $q6 v128) (local $q7 v128)
    (local.set $last (i32.add (local.get $shares) (i32.shl (local.get $pieces) (i32.const 2))))
    (loop $heads
      (local.set $own (i32.add (local.get $seen) (local.get $head)))
      (local.set $end (i32.add (local.get $own) (i32.mul (local.get $pieces) (i32.const 4608))))
      (local.set $to (i32.add (local.get $out) (i32.shr_u (local.get $head) (i32.const 1))))
      (local.set $piece (local.get $own))
      (loop $pieces
        (local.set $a (v128.const f32x4 0.17677669 0.17677669 0.17677669 0.17677669)) ;; 1 / √32
        (local.set $q0 (f32x4.mul (local.get $a) (v128.load (local.get $piece))))
        (local.set $q1 (f32x4.mul (local.get $a) (v128.load offset=16 (local.get $piece))))
        (local.set $q2 (f32x4.mul (local.get $a) (v128.load offset=32 (local.get $piece))))
        (local.set $q3 (f32x4.mul (local.get $a) (v128.load offset=48 (local.get $piece))))
        (local.set $q4 (f32x4.mul (local.get $a) (v128.load offset=64 (local.get $piece))))
        (local.set $q5 (f32x4.mul (local.get $a) (v128.load offset=80 (local.get $piece))))
        (local.set $q6 (f32x4.mul (local.get $a) (v128.load offset=96 (local.get $piece))))
        (local.set $q7 (f32x4.mul (local.get $a) (v128.load offset=112 (local.get $piece))))
        (local.set $most (f32.const -inf))
        (local.set $share (local.get $shares))
        (local.set $other (local.get $own))
        (loop $meet
          (local.set $met (call $total (f32x4.add
            (f32x4.add
              (f32x4.add (f32x4.mul (local.get $q0) (v128.load offset=1536 (local.get $other))) (f32x4.mul (local.get $q1) (v128.load offset=1552 (local.get $other))))
              (f32x4.add (f32x4.mul (local.get $q2) (v128.load offset=1568 (local.get $other))) (f32x4.mul (local.get $q3) (v128.load offset=1584 (local.get $other)))))
            (f32x4.add
              (f32x4.add (f32x4.mul (local.get $q4) (v128.load offset=1600 (local.get $other))) (f32x4.mul (local.get $q5) (v128.load offset=1616 (local.get $other))))
              (f32x4.add (f32x4.mul (local.get $q6) (v128.load offset=1632 (local.get $other))) (f32x4.mul (local.get $q7) (v128.load offset=1648 (local.get $other))))))))
          (local.set $most (f32.max (local.get $most) (local.get $met)))
          (f32.store (local.get $share) (local.get $met))
          (local.set $share (i32.add (local.get $share) (i32.const 4)))
          (local.set $other (i32.add (local.get $other) (i32.const 4608)))
          (br_if $meet (i32.lt_u (local.get $other) (local.get $end))))
        ;; nobody stands in the rest of the last four
        (v128.store (local.get $share) (v128.const f32x4 -1e30 -1e30 -1e30 -1e30))
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (local.set $share (local.get $shares))
        (loop $weigh
          (local.set $a (call $exp (f32x4.sub (v128.load (local.get $share)) (f32x4.splat (local.get $most)))))
          (v128.store (local.get $share) (local.get $a))
          (local.set $sum (f32x4.add (local.get $sum) (local.get $a)))
          (local.set $share (i32.add (local.get $share) (i32.const 16)))
          (br_if $weigh (i32.lt_u (local.get $share) (local.get $last))))
        (local.set $q0 (v128.const f32x4 0 0 0 0)) (local.set $q1 (v128.const f32x4 0 0 0 0))
        (local.set $q2 (v128.const f32x4 0 0 0 0)) (local.set $q3 (v128.const f32x4 0 0 0 0))
        (local.set $q4 (v128.const f32x4 0 0 0 0)) (local.set $q5 (v128.const f32x4 0 0 0 0))
        (local.set $q6 (v128.const f32x4 0 0 0 0)) (local.set $q7 (v128.const f32x4 0 0 0 0))
        (local.set $share (local.get $shares))
        (local.set $other (local.get $own))
        (loop $take
          (local.set $a (v128.load32_splat (local.get $share)))
          (local.set $q0 (f32x4.add (local.get $q0) (f32x4.mul (local.get $a) (v128.load offset=3072 (local.get $other)))))
          (local.set $q1 (f32x4.add (local.get $q1) (f32x4.mul (local.get $a) (v128.load offset=3088 (local.get $other)))))
          (local.set $q2 (f32x4.add (local.get $q2) (f32x4.mul (local.get $a) (v128.load offset=3104 (local.get $other)))))
          (local.set $q3 (f32x4.add (local.get $q3) (f32x4.mul (local.get $a) (v128.load offset=3120 (local.get $other)))))
          (local.set $q4 (f32x4.add (local.get $q4) (f32x4.mul (local.get $a) (v128.load offset=3136 (local.get $other)))))
          (local.set $q5 (f32x4.add (local.get $q5) (f32x4.mul (local.get $a) (v128.load offset=3152 (local.get $other)))))
          (local.set $q6 (f32x4.add (local.get $q6) (f32x4.mul (local.get $a) (v128.load offset=3168 (local.get $other)))))
          (local.set $q7 (f32x4.add (local.get $q7) (f32x4.mul (local.get $a) (v128.load offset=3184 (local.get $other)))))
          (local.set $share (i32.add (local.get $share) (i32.const 4)))
          (local.set $other (i32.add (local.get $other) (i32.const 4608)))
          (br_if $take (i32.lt_u (local.get $other) (local.get $end))))
        (local.set $a (f32x4.splat (f32.div (f32.const 1) (call $total (local.get $sum)))))
        (call $storeRounded (local.get $to) (f32x4.mul (local.get $a) (local.get $q0)))
        (call $storeRounded (i32.add (local.get $to) (i32.const 8)) (f32x4.mul (local.get $a) (local.get $q1)))
        (call $storeRounded (i32.add (local.get $to) (i32.const 16)) (f32x4.mul (local.get $a) (local.get $q2)))
        (call $storeRounded (i32.add (local.get $to) (i32.const 24)) (f32x4.mul (local.get $a) (local.get $q3)))
        (call $storeRounded (i32.add (local.get $to) (i32.const 32)) (f32x4.mul (local.get $a) (local.get $q4)))
        (call $storeRounded (i32.add (local.get $to) (i32.const 40)) (f32x4.mul (local.get $a) (local.get $q5)))
        (call $storeRounded (i32.add (local.get $to) (i32.const 48)) (f32x4.mul (local.get $a) (local.get $q6)))
        (call $storeRounded (i32.add (local.get $to) (i32.const 56)) (f32x4.mul (local.get $a) (local.get $q7)))
        (local.set $to (i32.add (local.get $to) (i32.const 768)))
        (local.set $piece (i32.add (local.get $piece) (i32.const 4608)))
        (br_if $pieces (i32.lt_u (local.get $piece) (local.get $end))))
      (local.set $head (i32.add (local.get $head) (i32.const 128)))
      (br_if $heads (i32.lt_u (local.get $head) (i32.const 1536)))))

  (func $scale (param $sums i32) (param $scales i32) (param $bias i32) (result v128)
    (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (v128.load (local.get $sums))) (v128.load (local.get $scales))) (v128.load (local.get $bias))))

  ;; Four 16-bit numbers with 512 steps to one.
  (func $storeRounded (param $at i32) (param $x v128)
    (local.set $x (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $x) (v128.const f32x4 512 512 512 512)))))
    (v128.store64_lane 0 (local.get $at) (i16x8.narrow_i32x4_s (local.get $x) (local.get $x))))

  ;; e^x within two units of the last place, for x from -87 to 88 and those ends beyond: 2 to the whole part of x / ln 2 by its exponent, to the rest by its series.
  (func $exp (param $x v128) (result v128)
    (local $whole v128) (local $rest v128)
    (local.set $x (f32x4.mul
      (f32x4.pmax (v128.const f32x4 -87 -87 -87 -87) (f32x4.pmin (v128.const f32x4 88 88 88 88) (local.get $x)))
      (v128.const f32x4 1.44269504 1.44269504 1.44269504 1.44269504)))
    (local.set $whole (f32x4.nearest (local.get $x)))
    (local.set $rest (f32x4.sub (local.get $x) (local.get $whole)))
    (f32x4.mul
      (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $whole)) (v128.const i32x4 127 127 127 127)) (i32.const 23))
      (call $then (local.get $rest) (f32.const 1)
        (call $then (local.get $rest) (f32.const 0.69314718)
          (call $then (local.get $rest) (f32.const 0.24022651)
            (call $then (local.get $rest) (f32.const 0.05550411)
              (call $then (local.get $rest) (f32.const 0.00961813)
                (call $then (local.get $rest) (f32.const 0.00133336) (v128.const f32x4 0.00015404 0.00015404 0.00015404 0.00015404)))))))))
  (func $then (param $x v128) (param $term f32) (param $rest v128) (result v128)
    (f32x4.add (f32x4.splat (local.get $term)) (f32x4.mul (local.get $x) (local.get $rest)))))
