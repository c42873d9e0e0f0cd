import { useState } from 'react';
import { client } from '../../client.ts';
import { accepted } from '../../operation.ts';
import { useWords } from '../progress/useWords.ts';
import { municipalityFollow, municipalityUnfollow } from './queries.ts';

/** Follows a municipality, or not any longer; the row stays until the list is read again, so that a slip is undone in its place. */
export function FollowStar({ id, name, isFollowed }: { id: string; name: string; isFollowed: boolean }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(isFollowed);
  const [hasFailed, setFailed] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const follow = async (wanted: boolean) => {
    setSaving(true);
    setFailed(false);
    setChosen(wanted);
    try {
      const { data } = wanted
        ? await client.mutate({ mutation: municipalityFollow, variables: { id } })
        : await client.mutate({ mutation: municipalityUnfollow, variables: { id } });
      for (const [field, result] of Object.entries(data ?? {})) if (field !== '__typename') accepted(result);
    } catch {
      setChosen(!wanted);
      setFailed(true);
    } finally {
      setSaving(false);
    }
  };
  return (
    <span className="wb-star">
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={t('workbench.follow', { name })}
        disabled={isSaving}
        onClick={() => void follow(!chosen)}
      >
        <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2.8l2.8 6 6.5.8-4.8 4.5 1.3 6.4L12 17.3l-5.8 3.2 1.3-6.4L2.7 9.6l6.5-.8Z" />
        </svg>
      </button>
      {isFollowed && !chosen && (
        <span role="status" className="wb-note">
          {t('workbench.unfollowed')}{' '}
          <button type="button" className="wb-link" disabled={isSaving} onClick={() => void follow(true)}>
            {t('workbench.undo')}
          </button>
        </span>
      )}
      {hasFailed && (
        <span role="alert" className="wb-note wb-error">
          {t('workbench.follow_failed')}
        </span>
      )}
    </span>
  );
}
