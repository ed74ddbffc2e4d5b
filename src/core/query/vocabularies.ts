import architecture from '../../../schemas/architecture.schema.json';
import configuration from '../../../schemas/config.schema.json';
import { vocabularyOf, type SchemaNode } from './schema';

/** The words of the native format. */
export const nativeWords = vocabularyOf(architecture as SchemaNode);

/** The words of `.statewise.yaml`. */
export const configurationWords = vocabularyOf(configuration as SchemaNode);
