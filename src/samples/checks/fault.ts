/** What is wrong with a sample, at a place of its own file. */

/** One fault. */
export interface SampleFault {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  message: string;
  hint: string;
}
