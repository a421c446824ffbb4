/** The path of a browser that the journeys can run in; rejects with one sentence if there is none. */
export function findBrowser(): Promise<string>;
