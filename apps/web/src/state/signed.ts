/** `+88`, `−12`, `±0`, with a true minus. */
export function signed(value: number, format: (value: number) => string): string {
  if (value === 0) return `±${format(0)}`;
  return `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`;
}
