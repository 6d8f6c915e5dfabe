import express from 'express';
import { uploadsRouter } from '../../../server/http/uploads.ts';
import { UploadFolder } from '../../../server/media/upload-folder.ts';

/** Takes uploads into the folder it is told, from anyone, until it is killed. Sends its port to its parent. */
const uploads = await UploadFolder.open(process.argv[2] ?? '');
const app = express();
app.use(uploadsRouter({ uploads, authorise: () => undefined }));
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
