/**
 * Tells zod, which the SDK checks messages with, to interpret its schemas instead of making code of them. Must be
 * imported before the SDK: zod looks at this when it is loaded.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
