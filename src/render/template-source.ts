/** A template's text, and how diagnostics name its file. */
export interface TemplateSource {
  readonly text: string;
  readonly file: string;
}
