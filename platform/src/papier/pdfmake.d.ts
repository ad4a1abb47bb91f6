/** The part of pdfmake 0.3 that we use: its package ships no types. https://pdfmake.github.io/docs/0.3/ */
declare module 'pdfmake' {
  type Contenu = string | { readonly [cle: string]: unknown } | readonly Contenu[]
  interface Document {
    readonly content: readonly Contenu[]
    readonly [cle: string]: unknown
  }
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setLocalAccessPolicy(allow: (path: string) => boolean): void
    setUrlAccessPolicy(allow: (url: string) => boolean): void
    createPdf(document: Document): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
  export type { Contenu }
}
