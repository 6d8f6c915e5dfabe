type Json = Record<string, unknown>;

const header = (name: string, description: string): Json => ({ name, in: 'header', required: true, schema: { type: 'string' }, description });
const version = header('Tus-Resumable', 'La versión del protocolo: 1.0.0');
const upload: Json = { name: 'upload', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{32}$' } };
const session = [{ session: [] }];

/** Uploads speak tus 1.0 instead of JSON, so that a broken line resumes; written by hand, for no table describes them. */
export function uploadPaths(problem: (description: string) => Json): Record<string, Json> {
  const responses = (status: number, description: string): Json => ({ [status]: { description }, default: problem('Un problema (RFC 9457)') });
  return {
    '/api/uploads': {
      options: { operationId: 'options_uploads', summary: 'Qué admite el servidor de tus 1.0', security: session, responses: responses(204, 'Versiones y extensiones') },
      post: {
        operationId: 'post_uploads', summary: 'Empezar una carga (tus 1.0)', security: session,
        parameters: [version, header('Upload-Length', 'Los bytes del archivo'), header('Upload-Metadata', '`filename` y `filetype`, en base64')],
        responses: responses(201, 'La dirección de la carga, en Location'),
      },
    },
    '/api/uploads/{upload}': {
      head: { operationId: 'head_upload', summary: 'Cuánto ha llegado', security: session, parameters: [upload, version], responses: responses(200, 'El avance, en Upload-Offset') },
      patch: {
        operationId: 'patch_upload', summary: 'Enviar un tramo', security: session,
        parameters: [upload, version, header('Upload-Offset', 'El byte en que empieza el tramo')],
        requestBody: { required: true, content: { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } } },
        responses: responses(204, 'El tramo llegó'),
      },
      delete: { operationId: 'delete_upload', summary: 'Abandonar una carga', security: session, parameters: [upload, version], responses: responses(204, 'La carga se borró') },
    },
  };
}
