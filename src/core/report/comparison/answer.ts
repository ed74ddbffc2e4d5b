import type { Roles } from '../roles';
import type { Subject } from '../subject';

/** What a row of the comparison means in one system, in sentences that name the components concerned. */
export type Answer = (subject: Subject, roles: Roles) => string;
