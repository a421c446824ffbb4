/** A number of JSON as it is written, where no double is so large: 1e400. */
export class BeyondDoubles {
  readonly written: string;

  constructor(written: string) {
    this.written = written;
  }
}
