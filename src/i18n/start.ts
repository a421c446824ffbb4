/**
 * What is said where the page cannot start, in every language at once: none of them may have
 * arrived. index.html has what is said where not even this arrives.
 */
export const START = {
  en: { failed: 'The page could not start in this browser.', reload: 'Reload the page' },
  ko: { failed: '이 브라우저에서 페이지를 시작하지 못했어요.', reload: '페이지 새로 고침' },
} as const satisfies Record<string, { readonly failed: string; readonly reload: string }>;
