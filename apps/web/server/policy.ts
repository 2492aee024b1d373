/**
 * What the page may do, stated once: the server sends it with every response (a worker takes its policy from its
 * own script's response) and the build writes it into index.html for hosts that send no headers.
 *
 * `connect-src 'self'` is the promise that no byte of a person's file leaves the tab.
 * `'wasm-unsafe-eval'` lets the Parquet decompressors compile; JavaScript from text stays forbidden.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const;

/** A `<meta>` cannot carry frame-ancestors: browsers ignore it there and say so on the console. */
export const META_POLICY = DIRECTIVES.join('; ');

export const CONTENT_SECURITY_POLICY = `${META_POLICY}; frame-ancestors 'none'`;

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
