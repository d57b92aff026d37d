declare module '@adobe/structured-data-validator' {
  type Issue = {
    rootType: string;
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    fieldNames?: string[];
  };
  /** What was found in a page: its top nodes by their type. */
  type Found = { jsonld: Record<string, unknown[]>; microdata: object; rdfa: object; errors: [] };
  export default class Validator {
    validate(found: Found): Promise<Issue[]>;
  }
}
