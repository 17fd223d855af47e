import { useEffect, useState } from 'preact/hooks';
import { openShortcutSettings, toggleShortcut } from '../../../utils/browser/shortcuts.ts';
import { message } from '../../../utils/browser/texts.ts';

/** The keys that turn a site on and off. Only the browser itself can change them. */
export function KeyboardSection({ shortcut: shortcutAtFirst }: { shortcut: string }) {
  const [shortcut, setShortcut] = useState(shortcutAtFirst);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    // They are changed on another page; Chrome does not tell, but one comes back from there.
    const look = () =>
      void toggleShortcut().then(
        (keys) => setShortcut(keys ?? ''),
        () => {},
      );
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);

  return (
    <>
      <p>{shortcut === '' ? message('keyboardNone') : message('keyboardToggle')}</p>
      {shortcut !== '' && (
        <p>
          <kbd dir="ltr">{shortcut}</kbd>
        </p>
      )}
      <button
        type="button"
        class="quiet"
        onClick={() =>
          void openShortcutSettings().then(
            () => setHasFailed(false),
            () => setHasFailed(true),
          )
        }
      >
        {message('actionChangeKeys')}
      </button>
      {hasFailed && (
        <p class="failure" role="alert">
          {message('keyboardCannotOpen')}
        </p>
      )}
    </>
  );
}
