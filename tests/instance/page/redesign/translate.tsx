/** @jsxImportSource react */
import { translate } from '../actions.ts';
import { useCanTranslate } from '../status/can-translate.ts';
import { say } from '../strings.ts';
import type { Post } from '../types.ts';
import { Button } from './button.tsx';

/** Stands between head and content, unlike before. */
export function TranslateButton({ post }: { post: Post }) {
  const { status, translation } = post;
  if (!useCanTranslate(status)) return null;
  return (
    <div className="_comp_status__translate">
      <Button
        colour="accent"
        variant="ghost"
        icon="translate"
        onClick={() => void translate(status.id)}
      >
        {say(translation ? 'showOriginal' : 'translate')}
      </Button>
      {translation && (
        <div className="_comp_status__translateInfo">
          {say('translatedFrom', {
            language: translation.detected_source_language,
            provider: translation.provider,
          })}
        </div>
      )}
    </div>
  );
}
