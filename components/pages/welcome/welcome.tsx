import { browser } from 'wxt/browser';
import { message } from '../../../utils/browser/texts.ts';
import { ArticleDemo } from './demo/article-demo.tsx';
import { BranchesDemo } from './demo/branches-demo.tsx';
import { Demo } from './demo/demo.tsx';
import { PrivacyFacts } from './privacy-facts.tsx';
import { Start } from './start.tsx';

/** The page that opens after the install: what this is, shown, and the button that starts it. */
export function Welcome() {
  return (
    <div class="welcome">
      <div class="welcome-words">
        <header>
          <img src="/icon/96.png" alt="" width="48" height="48" />
          <h1>{message('headingWelcome')}</h1>
          <p class="lead">{message('welcomeLead')}</p>
        </header>
        <Start />
        <footer>
          <PrivacyFacts />
          <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
            {message('actionSettings')}
          </button>
        </footer>
      </div>
      <Demo />
      <BranchesDemo />
      <ArticleDemo />
    </div>
  );
}
