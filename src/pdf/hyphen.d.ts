// The package brings no types.
declare module 'hyphen/*' {
  interface Options {
    minWordLength?: number;
  }
  const language: { hyphenateSync: (text: string, options?: Options) => string };
  export default language;
}
