/** What we use of saxen, which ships no types: a parser of XML that speaks as it reads. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      listener: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: (text: string) => string
      ) => void
    ): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (value: string, decode: (text: string) => string) => void): this
    on(event: 'error' | 'warn', listener: (error: Error) => void): this
    /** A text between `<![CDATA[` and `]]>`, a `<!DOCTYPE…>`, a `<?…?>`. */
    on(event: 'cdata' | 'attention' | 'question', listener: (value: string) => void): this
    parse(xml: string): this
  }
}
