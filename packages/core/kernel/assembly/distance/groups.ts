// Sums of distances from eight rows to the rows of every group: what silhouettes are made of.

/** The rows of a group, one after the other from `points`; eight looked-at rows column by column in `looked`; eight sums. */
export function sumDistances(points: usize, columns: u32, rows: u32, looked: usize, sums: usize): void {
  const width = (<usize>columns) << 3;
  let sa = f64x2.splat(0);
  let sb = f64x2.splat(0);
  let sc = f64x2.splat(0);
  let sd = f64x2.splat(0);
  for (let i: u32 = 0; i < rows; i++) {
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let d = f64x2.splat(0);
    let to = looked;
    const end = points + width;
    for (; points < end; points += 8) {
      const x = v128.load_splat<f64>(points);
      const da = f64x2.sub(x, v128.load(to));
      const db = f64x2.sub(x, v128.load(to, 16));
      const dc = f64x2.sub(x, v128.load(to, 32));
      const dd = f64x2.sub(x, v128.load(to, 48));
      a = f64x2.add(a, f64x2.mul(da, da));
      b = f64x2.add(b, f64x2.mul(db, db));
      c = f64x2.add(c, f64x2.mul(dc, dc));
      d = f64x2.add(d, f64x2.mul(dd, dd));
      to += 64;
    }
    sa = f64x2.add(sa, f64x2.sqrt(a));
    sb = f64x2.add(sb, f64x2.sqrt(b));
    sc = f64x2.add(sc, f64x2.sqrt(c));
    sd = f64x2.add(sd, f64x2.sqrt(d));
  }
  v128.store(sums, sa);
  v128.store(sums, sb, 16);
  v128.store(sums, sc, 32);
  v128.store(sums, sd, 48);
}
