/** What whoever runs the platform can mend without reading our code: said in words, without a trace. */
export class PlainError extends Error {}
