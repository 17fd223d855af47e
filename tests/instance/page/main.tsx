/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { followLive, loadTranslationLanguages } from './actions.ts';
import { App } from './app.tsx';
import './styles/page.css';

const root = document.getElementById('mastodon');
if (root) createRoot(root).render(<App />);
followLive();
void loadTranslationLanguages();
