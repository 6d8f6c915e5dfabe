import type { PlaylistInput } from '../../content/model/playlist.ts';
import type { Difference } from '../elements/conflict-note.ts';
import { namesOf } from '../notices/audience-directory.ts';
import { audienceSentence } from '../notices/audience-sentence.ts';
import { store } from '../store.ts';
import { wordsOf } from './item-words.ts';
import { type PlaylistDraft, inputOf } from './playlist-draft.ts';
import type { Collision, PlaylistWork } from './playlist-work.ts';
import { transitionLooks } from './transitions.ts';

/** The two sides of a collision in words. */
export function differencesOf(collision: Collision, { draft, assignments }: PlaylistWork): Difference[] {
  return collision.kind === 'playlist' ? listDifferences(draft, collision.current) : audienceDifferences(collision.current, assignments);
}

function listDifferences(draft: PlaylistDraft, current: PlaylistInput): Difference[] {
  const told = ({ name, items, transition }: PlaylistInput) => ({
    'Nombre': name,
    'Elementos': items.map((item, at) => `${at + 1}. ${wordsOf(item, store).title}`).join('\n') || 'Ninguno',
    'Transición': transitionLooks[transition].label,
  });
  const [mine, theirs] = [told(inputOf(draft)), told(current)];
  const labels = Object.keys(mine) as (keyof typeof mine)[];
  const different = labels.filter((label) => mine[label] !== theirs[label]);
  return (different.length === 0 ? labels : different).map((label) => ({ label, mine: mine[label], theirs: theirs[label] }));
}

function audienceDifferences(current: Extract<Collision, { kind: 'entry' }>['current'], { kept }: PlaylistWork['assignments']): Difference[] {
  const names = namesOf({ centers: store.centers.all, displays: store.displays.all });
  const mine = kept.find(({ stored }) => stored?.id === current.id)?.audience;
  return [{
    label: 'Dónde se reproduce',
    mine: mine === undefined ? 'Dejar de reproducir aquí' : audienceSentence(mine, names),
    theirs: audienceSentence(current.audience, names),
  }];
}
