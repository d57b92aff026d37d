import { feedMethods } from '@/app/(feeds)/feeds';

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = feedMethods('author', 'rss');
