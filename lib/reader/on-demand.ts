// What a reader may ask for on a page: together, since small files compress badly one by one.
export * as comforts from './comforts';
export * as listen from './listen';
export * as share from './share';
export * as shortcuts from './shortcuts';
export * as viewer from './viewer';
