/** All that is fetched to show the page to a room, lectures among it; asked for from one place. */
export async function room() {
  return import('./presenter/index.ts');
}
