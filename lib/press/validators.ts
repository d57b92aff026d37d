export { isUnchanged, namesTag, validatorsOf } from './validators.mjs';
export type Validators = import('./validators.mjs').Validators;
