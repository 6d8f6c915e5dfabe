import { mediaRoutes } from '../../content/wire/routes.ts';
import { session } from '../session.ts';

/** Whether the person signed in may upload and describe files. */
export const mayUpload = (): boolean => session.can(...mediaRoutes.create.access);

export const mayRemove = (): boolean => session.can(...mediaRoutes.remove.access);
