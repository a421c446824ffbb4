import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What the page may load: its own files, a lecture beside them, and pictures in its style sheets. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;

/** The policy, with leave for the scripts and styles that stand in this very page. */
export function policyOf(html: string): string {
  const hashes: Record<string, string> = {};
  for (const [, tag, text] of html.matchAll(INLINE)) {
    const hash = createHash('sha256').update(text).digest('base64');
    hashes[`${tag}-src`] = `${hashes[`${tag}-src`] ?? ''} 'sha256-${hash}'`;
  }
  return Object.entries(POLICY)
    .map(([what, where]) => `${what} ${where}${hashes[what] ?? ''}`)
    .join('; ');
}

/**
 * The built page says what it may load, so that nothing that strays into it can run or ask for
 * anything. The development server, which writes styles into the page, goes without.
 */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const refused = /<[^>]*\s(?:style|on\w+)=/.exec(html);
        if (refused !== null) throw new Error(`the page's own policy refuses ${refused[0]}`);
        const equiv = { 'http-equiv': 'Content-Security-Policy', content: policyOf(html) };
        const referrer = { name: 'referrer', content: 'no-referrer' };
        return [equiv, referrer].map((attrs) => ({
          tag: 'meta',
          attrs,
          injectTo: 'head-prepend' as const,
        }));
      },
    },
  };
}
