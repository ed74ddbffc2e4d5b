import schema from '../../../schemas/architecture.schema.json';
import { validate } from './generated/architecture.mjs';
import type { Validator } from './check';

/** The native format. */
export const architecture: Validator = { validate, schema };

const { kind, needs } = schema.$defs.component.properties;
const useCase = schema.$defs.component.properties['use-case'];

/** The words Statewise knows for the open lists of the format; others are allowed. */
export const knownWords: Readonly<Record<'kind' | 'use-case' | 'needs' | 'gains' | 'costs', readonly string[]>> = {
  kind: kind.anyOf.flatMap((branch) => branch.enum ?? []),
  'use-case': useCase.anyOf.flatMap((branch) => branch.enum ?? []),
  needs: needs.items.anyOf.flatMap((branch) => branch.enum ?? []),
  gains: schema.$defs.gain.anyOf.flatMap((branch) => branch.oneOf?.map((word) => word.const) ?? []),
  costs: schema.$defs.cost.anyOf.flatMap((branch) => branch.oneOf?.map((word) => word.const) ?? []),
};
