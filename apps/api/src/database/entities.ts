/** Every entity of the api, so that the drift check compares all of them with the migrated schema. */
export const entities: readonly (new () => object)[] = [];
