import type { Plugin } from 'vite';

/** As the bundler writes it: all chunks lie in one folder. */
const IMPORTED = /\bimport\((`\.\/[\w.-]+\.js`|"\.\/[\w.-]+\.js")\)/g;

/**
 * A module that did not arrive stays away for as long as the document lives: in Firefox and Safari,
 * as HTML has it, it is not fetched again by its name. By another it is.
 */
export const RETRY =
  'self.retry=(t=>(n,i)=>i(n+(t[n]||``)).catch(e=>{throw t[n]=`?`+Date.now(),e}))({});';

/** What is fetched later can be fetched once more where it has not arrived. */
export function retried(code: string): string {
  return code.replaceAll(IMPORTED, 'retry($1,e=>import(e))');
}

/** Within the page: a worker that fails is begun anew as a whole. */
export function retry(): Plugin {
  return {
    name: 'retry',
    apply: 'build',
    generateBundle: {
      // After the bundler has found by these imports what comes along with each.
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const waiting = chunks.filter(({ code }) => retried(code) !== code);
        if (waiting.length === 0) this.error('the bundler no longer writes imports that wait so');
        for (const chunk of waiting) chunk.code = retried(chunk.code);
        const first = chunks.filter(({ name }) => name === 'base');
        if (first.length !== 1) this.error('there is no one chunk that runs before all others');
        first[0].code = RETRY + first[0].code;
      },
    },
  };
}
