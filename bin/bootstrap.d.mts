/** Types of bootstrap.mjs, for the tests that call it. */
export const ROOT: string
export function build(): Promise<void>
