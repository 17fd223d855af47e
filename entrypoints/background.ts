import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { allowArticleFor } from '../utils/browser/background/article-allowing.ts';
import { readArticlesFor } from '../utils/browser/background/article-reading.ts';
import { registerDetector } from '../utils/browser/background/detector-registration.ts';
import { tellWhetherGranted } from '../utils/browser/background/grant-telling.ts';
import { noteHealth } from '../utils/browser/background/health-noting.ts';
import { answerAboutKept } from '../utils/browser/background/kept-listing.ts';
import { toggleSite } from '../utils/browser/background/keyboard-command.ts';
import { givePicture } from '../utils/browser/background/picture-giving.ts';
import { loadReaderFor, loadRestFor } from '../utils/browser/background/reader-loading.ts';
import {
  answerAboutThreads,
  rememberThreads,
} from '../utils/browser/background/thread-remembering.ts';
import { showReaderState } from '../utils/browser/background/toolbar-button.ts';
import { insertLifeline } from '../utils/browser/channel/lifeline.ts';
import { followSettings, followSync } from '../utils/browser/channel/settings-following.ts';
import { grantsChanged, openWelcome, readOn } from '../utils/browser/channel/site-following.ts';
import { keyboardCommands } from '../utils/browser/shortcuts.ts';
import { keptArticles } from '../utils/storage/kept-articles.ts';
import { threadMemories } from '../utils/storage/thread-memories.ts';

// Every listener is added at once: a worker that was woken for an event hears it only then.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener(loadReaderFor);
  browser.runtime.onMessage.addListener(loadRestFor);
  browser.runtime.onMessage.addListener(showReaderState);
  browser.runtime.onMessage.addListener(insertLifeline);
  browser.runtime.onMessage.addListener(tellWhetherGranted);
  browser.runtime.onMessage.addListener(allowArticleFor);
  browser.runtime.onMessage.addListener(answerAboutKept);
  browser.runtime.onMessage.addListener(givePicture);
  browser.runtime.onMessage.addListener(rememberThreads);
  browser.runtime.onMessage.addListener(answerAboutThreads);
  browser.runtime.onMessage.addListener(noteHealth);
  browser.runtime.onConnect.addListener(readArticlesFor);
  browser.runtime.onStartup.addListener(() => {
    void registerDetector();
    // What is too old goes, also where nobody reads any more.
    void keptArticles.list();
    void threadMemories.summary();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void readOn();
    if (reason === 'install') void openWelcome();
  });
  browser.permissions.onAdded.addListener(({ origins }) => void grantsChanged(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void grantsChanged([]));
  browser.storage.onChanged.addListener(followSettings);
  browser.storage.onChanged.addListener(followSync);
  keyboardCommands()?.onCommand.addListener((command, tab) => void toggleSite(command, tab));
});
