/** Types of installation.mjs, for the tests that call it. */
export function install(root: string): Promise<boolean>
export function isInstalled(root: string): boolean
export function missingPackages(root: string): string[]
