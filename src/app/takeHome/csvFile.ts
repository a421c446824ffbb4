/** A table as a file, made in tasks so short that the page answers between them. */
export async function csvFile(work: Generator<string, void>): Promise<Blob> {
  const parts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const go = () => {
      try {
        const { done, value } = work.next();
        if (done === true) return resolve();
        parts.push(value);
      } catch (error) {
        return reject(error);
      }
      return setTimeout(go);
    };
    go();
  });
  return new Blob(parts, { type: 'text/csv' });
}
