import { type Endpoint, Forbidden, NotFound } from 'payload';
import { z } from 'zod';
import { usesOfPicture } from './usage';

const pictureId = z.coerce.number().int().positive();

/** `GET /api/media/:id/usage`: who uses a picture, for the staff. */
export const pictureUsageEndpoint: Endpoint = {
  path: '/:id/usage',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t);
    const id = pictureId.safeParse(req.routeParams?.id);
    if (!id.success) throw new NotFound(req.t);
    await req.payload.findByID({ collection: 'media', id: id.data, depth: 0, overrideAccess: false, req });
    return Response.json(await usesOfPicture(req, id.data), { headers: { 'Cache-Control': 'no-store' } });
  },
};
