import { misfit, type InputSchema } from '../core/answers';

/** Stands in for the SDK's validator: same name and shape, and no code is made of a schema. The build puts it in place. */
export class AjvJsonSchemaValidator {
  getValidator(schema: InputSchema) {
    return (input: unknown) => {
      const errorMessage = misfit(input, schema);
      return errorMessage === undefined
        ? { valid: true as const, data: input, errorMessage }
        : { valid: false as const, data: undefined, errorMessage };
    };
  }
}
