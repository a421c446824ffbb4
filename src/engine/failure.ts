/**
 * Why work was not done: the script of its worker has not arrived, its worker was ended, went silent,
 * or met a bug. What is known beyond that is in the console.
 */
export type WorkFailure = 'absent' | 'died' | 'silent' | 'bug';
