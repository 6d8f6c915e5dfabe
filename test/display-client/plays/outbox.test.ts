import { openFilePlayStore } from '../../helpers/file-play-store.ts';
import { outboxContract } from '../../helpers/outbox-contract.ts';

outboxContract('a file', async () => openFilePlayStore(':memory:'));
