import schema from '../../../schemas/config.schema.json';
import { validate } from './generated/config.mjs';
import type { Validator } from './check';

/** `.statewise.yaml`. */
export const configuration: Validator = { validate, schema };
