/**
 * The store behind `'use cache'`: none. Finished pages are kept whole by the press; keeping their parts as well
 * would hold everything twice and have to be outdated twice. Within one rendering Next shares the results by itself.
 * @type {import('next/cache').CacheHandler}
 */
const noSecondCache = {
  get: async () => undefined,
  set: async (_key, pending) => {
    // The value has to be read to its end for the request that made it to be let go.
    const { value } = await pending;
    await value.pipeTo(new WritableStream());
  },
  refreshTags: async () => {},
  getExpiration: async () => 0,
  updateTags: async () => {},
};

export default noSecondCache;
